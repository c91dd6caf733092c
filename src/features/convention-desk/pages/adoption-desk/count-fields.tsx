import { Callout } from '@/src/ui/callout/callout';
import { TextField } from '@/src/ui/text-field/text-field';
import { type CountName, countNames, type MeetingEntry } from './meeting-entry';

type CountFieldsProps = {
  entry: MeetingEntry;
  change: (changes: Partial<MeetingEntry>) => void;
  countsArea: boolean;
  headsError: string | undefined;
  areasError: string | undefined;
};

const names = Object.keys(countNames) as CountName[];

/** Who could come, who came, and how they voted; areas as well where owners decide. */
export const CountFields = (props: CountFieldsProps) => {
  const { entry, change, countsArea, headsError, areasError } = props;
  return (
    <>
      {names.map((name) => (
        <TextField
          key={name}
          label={`${countNames[name]}（人数或户数）`}
          type="number"
          value={entry.heads[name]}
          onChange={(typed) => change({ heads: { ...entry.heads, [name]: typed } })}
          maxLength={9}
        />
      ))}
      {headsError && <Callout tone="warning">{headsError}</Callout>}
      {countsArea &&
        names.map((name) => (
          <TextField
            key={name}
            label={`${countNames[name]}（平方米）`}
            type="digit"
            value={entry.areas[name]}
            onChange={(typed) => change({ areas: { ...entry.areas, [name]: typed } })}
            maxLength={12}
          />
        ))}
      {areasError && <Callout tone="warning">{areasError}</Callout>}
    </>
  );
};
