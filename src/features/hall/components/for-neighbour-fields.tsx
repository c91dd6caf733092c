import { useQuery } from '@tanstack/react-query';
import { type ConsentWay, consentWays, neighbourLimits } from '@/shared/hall/raising/neighbour';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { cloud } from '@/src/platform/cloud';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextField } from '@/src/ui/text-field/text-field';
import { pickerParts } from '@/src/ui/words/time';
import { usePlaceWords } from '../hooks/use-place-words';
import { type NeighbourField, type NeighbourForm, today } from '../neighbour-form';
import { FieldProblem } from './field-problem';

type ForNeighbourFieldsProps = {
  neighbour: NeighbourForm;
  onChange: (neighbour: NeighbourForm) => void;
  problems: Partial<Record<NeighbourField, string>>;
};

const ways = Object.entries(consentWays).map(([value, label]) => ({
  value: value as ConsentWay,
  label,
}));
const instantOf = (day: string): string => startOfShanghaiDay(day).toISOString();

/** Who the neighbour without a phone is, and how they agreed. */
export function ForNeighbourFields({ neighbour, onChange, problems }: ForNeighbourFieldsProps) {
  const words = usePlaceWords();
  const { data: buildings = [] } = useQuery(cloud.community.listBuildings.queryOptions());
  const change = (changes: Partial<NeighbourForm>) => onChange({ ...neighbour, ...changes });
  return (
    <>
      <TextField
        label="邻居的姓名"
        value={neighbour.name}
        onChange={(name) => change({ name })}
        maxLength={neighbourLimits.name.max}
        hint="只有您和审核人员能看到，别人看到的是“王**”。"
        error={problems.name}
      />
      <SelectField
        label={words.home}
        options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
        value={neighbour.buildingId}
        onChange={(buildingId) => change({ buildingId })}
      />
      <TextField
        label="门牌号"
        value={neighbour.room}
        onChange={(room) => change({ room })}
        maxLength={neighbourLimits.room.max}
        placeholder={words.room}
        error={problems.home}
      />
      <ChoiceGroup
        label="邻居怎么同意的"
        choices={ways}
        value={neighbour.consentHow}
        onChange={(consentHow) => change({ consentHow })}
        error={problems.consentHow}
      />
      <DateTimeField
        label="哪一天同意的"
        value={instantOf(neighbour.consentOn)}
        onChange={(instant) => change({ consentOn: pickerParts(instant).date })}
        withTime={false}
        latest={instantOf(today())}
        error={problems.consentOn}
      />
      <ManyChoices
        label="邻居的同意"
        choices={[
          {
            value: 'consented',
            label: '邻居本人同意由我代为提交',
            note: '我的名字会公开显示为代为提交人',
          },
        ]}
        values={neighbour.consented ? ['consented'] : []}
        onChange={(values) => change({ consented: values.length > 0 })}
      />
      <FieldProblem words={problems.consented} />
    </>
  );
}
