import { useQuery } from '@tanstack/react-query';
import { topicLimits } from '@/shared/hall/topic-limits';
import { cloud } from '@/src/platform/cloud';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextField } from '@/src/ui/text-field/text-field';
import { usePlaceWords } from '../hooks/use-place-words';
import type { TopicForm } from '../topic-form';

type PlaceFieldsProps = {
  form: Pick<TopicForm, 'buildingId' | 'place'>;
  onChange: (changes: Partial<TopicForm>) => void;
  problem: string | undefined;
};

const everywhere = 'everywhere';

/** The building a topic is about, or the whole community, and where exactly. */
export function PlaceFields({ form, onChange, problem }: PlaceFieldsProps) {
  const words = usePlaceWords();
  const { data = [] } = useQuery(cloud.community.listBuildings.queryOptions());
  return (
    <>
      <SelectField
        label={words.building}
        options={[
          { value: everywhere, label: words.everywhere },
          ...data.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={form.buildingId ?? everywhere}
        onChange={(chosen) => onChange({ buildingId: chosen === everywhere ? null : chosen })}
      />
      <TextField
        label="具体位置"
        value={form.place}
        onChange={(place) => onChange({ place })}
        maxLength={topicLimits.place.max}
        placeholder={words.example}
        error={problem}
        optional
      />
    </>
  );
}
