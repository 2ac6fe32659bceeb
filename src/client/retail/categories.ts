import type { Category } from '../../domain/product.ts';

/**
 * Categories in the order in which they are tried, each with the words that speak for it. What
 * says most about an article comes first; `home` comes last, because most of the range is for it.
 */
const RULES: readonly (readonly [Category, ReadonlySet<string>])[] = [
  [
    'books',
    words(
      'BOOK BOOKS NOTEBOOK SKETCHBOOK JOURNAL DIARY CALENDAR PLANNER ALBUM CARD CARDS STICKER',
      'STICKERS PENCIL PENCILS PEN PENS STATIONERY ERASER ERASERS RULER',
    ),
  ],
  [
    'electronics',
    words(
      'RADIO CLOCK CLOCKS ALARM LED TORCH CALCULATOR BATTERY PHONE USB CAMERA LAMP LIGHTS SCALES',
      'THERMOMETER FAN',
    ),
  ],
  [
    'sports',
    words(
      'BALL FRISBEE SKIPPING CROQUET SKITTLES QUOITS BICYCLE TENNIS FOOTBALL CRICKET GOLF',
      'SWIMMING PICNIC BEACH CAMPING',
    ),
  ],
  [
    'tools',
    words(
      'SPADE TROWEL RAKE FORK SHOVEL HAMMER SCREWDRIVER SCISSOR SCISSORS TOOL TOOLS TAPE SEWING',
      'GARDENING WATERING SECATEURS HOOK HOOKS KNOB PADLOCK MEASURE',
    ),
  ],
  [
    'clothing',
    words(
      'SCARF GLOVE GLOVES SOCK SOCKS HAT APRON SLIPPERS SHAWL PONCHO RAINCOAT NECKLACE BRACELET',
      'EARRINGS RING BROOCH PENDANT BANGLE HANDBAG PURSE WALLET UMBRELLA PARASOL SHOPPER BELT',
      'WARMER PASHMINA FLIP',
    ),
  ],
  [
    'beauty',
    words(
      'SOAP BATH SHOWER WASHBAG COSMETIC HAIR COMB BRUSH FLANNEL TISSUES PERFUME SPONGE PLASTERS',
      'MANICURE NAIL TOOTHBRUSH LIP',
    ),
  ],
  [
    'toys',
    words(
      'TOY TOYS DOLL DOLLY DOLLS JIGSAW PUZZLE GAME GAMES DOMINOES SNAKES TEDDY PUPPET CUBE YOYO',
      'SPACEBOY SOLDIER MARBLES KALEIDOSCOPE DINOSAUR ROBOT HELICOPTER BALLOON BALLOONS BLOCK',
      'CHILDS CHILDRENS KIDS BABY FELTCRAFT ORIGAMI WINDMILL RATTLE BINGO',
    ),
  ],
  [
    'grocery',
    words('TEA COFFEE CHOCOLATE BISCUIT BISCUITS SUGAR JAM CANDY LOLLY SWEETS SPICE HERB FOOD'),
  ],
  [
    'home',
    words(
      'BOX BOXES TIN TINS BOWL MUG MUGS CUP PLATE PLATES GLASS JAR JUG BOTTLE TRAY DISH VASE QUILT',
      'CANDLE CANDLES HOLDER LIGHT LANTERN CUSHION CURTAIN RUG DOORMAT MAT TOWEL TOWELS FRAME',
      'MIRROR SIGN WALL DOORSTOP DRAWER CABINET SHELF RACK BASKET BIN HANGER STOOL TABLE CAKE',
      'CUTLERY COASTER COASTERS PLACEMATS NAPKINS TEAPOT KITCHEN BAKING MOULD TILE COVER INCENSE',
      'DECORATION DECORATIONS GARLAND WREATH BUNTING ORNAMENT CHRISTMAS EASTER HEART STAR VOTIVE',
      'CHANDELIER CLOTH DOILIES ART PHOTO ROSE FLOWER STORAGE BAUBLE BAUBLES',
    ),
  ],
];

/** The first category that a word of the description speaks for, else `other`. */
export function categoryOf(description: string): Category {
  const said = description.toUpperCase().split(/[^A-Z]+/);
  const rule = RULES.find(([, keywords]) => said.some((word) => keywords.has(word)));
  return rule?.[0] ?? 'other';
}

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}
