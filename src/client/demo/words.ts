/** The words that the demo's product names are made of. */
import type { Category } from '../../domain/product.ts';

/** A name is one of each: `Foldable Bamboo Desk Lamp`. */
export interface Words {
  readonly prefix: string;
  readonly adjectives: readonly string[];
  readonly materials: readonly string[];
  readonly nouns: readonly string[];
}

/** Each category has words for at least 240 different names. */
export const WORDS: Readonly<Record<Category, Words>> = {
  electronics: {
    prefix: 'ELE',
    adjectives: list('Compact, Wireless, Portable, Slim, Rugged, Foldable'),
    materials: list('Aluminium, Carbon, Bamboo, Graphite, Polymer'),
    nouns: list(
      'Headphones, Speaker, Keyboard, Desk Lamp, Power Bank, Webcam, Alarm Clock, Charger, ' +
        'Radio, Torch, Card Reader, Microphone',
    ),
  },
  grocery: {
    prefix: 'GRO',
    adjectives: list('Organic, Roasted, Smoked, Wholegrain, Salted, Fair Trade'),
    materials: list('Almond, Oat, Hazelnut, Lemon, Cocoa'),
    nouns: list(
      'Biscuits, Granola, Spread, Tea, Crackers, Porridge, Bar, Cake, Flour, Syrup, Butter, Drink',
    ),
  },
  clothing: {
    prefix: 'CLO',
    adjectives: list('Knitted, Quilted, Striped, Lightweight, Hooded, Classic'),
    materials: list('Cotton, Wool, Linen, Fleece, Denim'),
    nouns: list(
      'Jacket, Scarf, Shirt, Trousers, Cardigan, Vest, Gloves, Hat, Socks, Dress, Skirt, Coat',
    ),
  },
  home: {
    prefix: 'HOM',
    adjectives: list('Round, Stackable, Handmade, Large, Small, Patterned'),
    materials: list('Oak, Ceramic, Glass, Rattan, Steel'),
    nouns: list(
      'Bowl, Shelf, Vase, Tray, Stool, Lantern, Jar, Basket, Mirror, Coaster Set, Clock, Planter',
    ),
  },
  beauty: {
    prefix: 'BEA',
    adjectives: list('Gentle, Nourishing, Fresh, Soothing, Rich, Unscented'),
    materials: list('Lavender, Aloe, Argan, Rose, Sea Salt'),
    nouns: list(
      'Soap, Shampoo, Hand Cream, Body Lotion, Face Mask, Lip Balm, Bath Oil, Scrub, Shower Gel, ' +
        'Conditioner, Toner, Deodorant',
    ),
  },
  toys: {
    prefix: 'TOY',
    adjectives: list('Colourful, Musical, Giant, Mini, Stacking, Magnetic'),
    materials: list('Wooden, Felt, Plush, Cardboard, Tin'),
    nouns: list(
      'Train, Puzzle, Robot, Farm, Blocks, Dinosaur, Kite, Puppet, Racing Car, Castle, Drum, Boat',
    ),
  },
  books: {
    prefix: 'BOO',
    adjectives: list('Illustrated, Pocket, Annotated, Complete, Beginner’s, Collected'),
    materials: list('Hardback, Paperback, Clothbound, Large-Print, Leather'),
    nouns: list(
      'Atlas, Cookbook, Dictionary, Field Guide, Short Stories, Poems, Travel Diary, Sketchbook, ' +
        'Bird Guide, Almanac, Grammar, Songbook',
    ),
  },
  sports: {
    prefix: 'SPO',
    adjectives: list('Training, Outdoor, Junior, Pro, All-Weather, Lightweight'),
    materials: list('Rubber, Nylon, Cork, Leather, Composite'),
    nouns: list(
      'Football, Yoga Mat, Racket, Skipping Rope, Gloves, Rucksack, Water Bottle, Helmet, ' +
        'Dumbbell, Frisbee, Knee Pads, Tent Pegs',
    ),
  },
  tools: {
    prefix: 'TOO',
    adjectives: list('Heavy-Duty, Precision, Long-Reach, Insulated, Folding, Adjustable'),
    materials: list('Steel, Titanium, Brass, Ash-Handled, Chrome'),
    nouns: list(
      'Hammer, Screwdriver, Wrench, Saw, Chisel, Pliers, Spirit Level, Clamp, Trowel, File, Axe, ' +
        'Tape Measure',
    ),
  },
  other: {
    prefix: 'OTH',
    adjectives: list('Everyday, Reusable, Recycled, Seasonal, Assorted, Gift'),
    materials: list('Paper, Canvas, Jute, Wax, Cork'),
    nouns: list(
      'Bag, Wrapping Set, Candle, Label Pack, Pouch, Ribbon, Storage Box, Notice Board, ' +
        'Key Ring, Umbrella, Luggage Tag, Pet Toy',
    ),
  },
};

function list(words: string): readonly string[] {
  return words.split(', ');
}
