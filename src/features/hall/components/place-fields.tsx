import { useQuery } from '@tanstack/react-query';
import { commonParts } from '@/shared/hall/common-parts';
import { topicLimits } from '@/shared/hall/topic-limits';
import { cloud } from '@/src/platform/cloud';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextField } from '@/src/ui/text-field/text-field';
import { usePlaceWords } from '../hooks/use-place-words';
import type { TopicForm } from '../topic-form';

type PlaceFieldsProps = {
  form: Pick<TopicForm, 'buildingId' | 'commonPart' | 'place'>;
  onChange: (changes: Partial<TopicForm>) => void;
  problem: string | undefined;
};

const everywhere = 'everywhere';
const noPart = 'none';

/** The building a topic is about, or the whole community, the common part, and where exactly. */
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
      <SelectField
        label="公共部位"
        options={[
          { value: noPart, label: '不涉及，或说不清' },
          ...words.commonParts.map((part) => ({ value: part, label: commonParts[part] })),
        ]}
        value={form.commonPart ?? noPart}
        onChange={(chosen) => onChange({ commonPart: chosen === noPart ? null : chosen })}
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
