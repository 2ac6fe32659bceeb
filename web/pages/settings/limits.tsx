/** Every setting and limit: what it is for, what it is, and what it would be if nobody had said. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card, Shown, Wide } from '../../parts/page.tsx';
import { settingsQuery } from './settings-query.ts';

export function Limits() {
  const query = useQuery(settingsQuery);
  const [text, setText] = useState('');
  const [isChangedOnly, setChangedOnly] = useState(false);
  return (
    <Card title="Limits in force">
      <div className="filters">
        <input
          type="search"
          aria-label="Find a setting"
          placeholder="Find a setting"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <label className="choice">
          <input
            type="checkbox"
            checked={isChangedOnly}
            onChange={(event) => setChangedOnly(event.target.checked)}
          />{' '}
          only those that were set
        </label>
      </div>
      <Shown query={query}>
        {({ items }) => (
          <SettingTable
            items={items.filter((item) => matches(item, text) && (!isChangedOnly || isSet(item)))}
          />
        )}
      </Shown>
    </Card>
  );
}

interface Setting {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly default: string | number | boolean;
  readonly meaning: string;
}

const isSet = (setting: Setting): boolean => setting.value !== setting.default;

const matches = ({ name, meaning }: Setting, text: string): boolean =>
  `${name} ${meaning}`.toLowerCase().includes(text.trim().toLowerCase());

function SettingTable({ items }: { readonly items: readonly Setting[] }) {
  if (items.length === 0) return <p className="soft">No setting matches.</p>;
  return (
    <Wide label="Settings">
      <table className="plain-table">
        <caption className="sr-only">Settings</caption>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Value</th>
            <th scope="col">Default</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {items.map((setting) => (
            <tr key={setting.name}>
              <th scope="row">
                <code>{setting.name}</code>
              </th>
              <td>
                {isSet(setting) ? <strong>{said(setting.value)}</strong> : said(setting.value)}
              </td>
              <td className="soft">{said(setting.default)}</td>
              <td>{setting.meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const said = (value: Setting['value']): string => (value === '' ? '–' : String(value));
