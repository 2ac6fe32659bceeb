/** A text to search for exactly, which counts when Enter is pressed or the field is left. */

interface SearchTextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (text: string | undefined) => void;
}

export const SearchText = ({ label, value, onChange }: SearchTextProps) => (
  <input
    // Another value from elsewhere is another field.
    key={value ?? ''}
    type="search"
    aria-label={label}
    placeholder={label}
    defaultValue={value ?? ''}
    onBlur={({ target }) => {
      if (target.value !== (value ?? '')) onChange(target.value || undefined);
    }}
    onKeyDown={(event) => {
      if (event.key === 'Enter') onChange(event.currentTarget.value || undefined);
    }}
  />
);
