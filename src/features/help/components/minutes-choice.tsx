import { useState } from 'react';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { TextField } from '@/src/ui/text-field/text-field';
import { ChoiceTiles } from './choice-tiles';

interface MinutesChoiceProps {
  label: string;
  choices: readonly number[];
  /** Whole minutes; null while something else than a number stands there. */
  value: number | null;
  onChange: (minutes: number | null) => void;
  error?: string | undefined;
}

/** How long: the usual lengths to tap, any other to type in minutes. */
export function MinutesChoice({ label, choices, value, onChange, error }: MinutesChoiceProps) {
  const [isOther, setOther] = useState(value !== null && !choices.includes(value));
  const tiles = [
    ...choices.map((minutes) => ({ value: String(minutes), word: minutesText(minutes) })),
    { value: 'other', word: '别的' },
  ];
  return (
    <>
      <ChoiceTiles
        label={label}
        tiles={tiles}
        chosen={isOther ? 'other' : value === null ? null : String(value)}
        onChoose={(chosen) => {
          setOther(chosen === 'other');
          if (chosen !== 'other') onChange(Number(chosen));
        }}
        error={isOther ? undefined : error}
      />
      {isOther && (
        <TextField
          label="多少分钟"
          type="number"
          maxLength={3}
          value={value === null ? '' : String(value)}
          onChange={(typed) => onChange(/^\d{1,3}$/.test(typed) ? Number(typed) : null)}
          error={error}
        />
      )}
    </>
  );
}
