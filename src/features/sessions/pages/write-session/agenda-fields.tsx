import { useQuery } from '@tanstack/react-query';
import type { SessionRefusal } from '@/shared/hall/sessions/refusals';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { cloud } from '@/src/platform/cloud';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { FormCard } from '../../components/form-card';
import { type AgendaItemForm, emptyItem } from './session-form-state';

type AgendaFieldsProps = {
  agenda: AgendaItemForm[];
  change: (changes: { agenda: AgendaItemForm[] }) => void;
  errorOf: (...codes: SessionRefusal['code'][]) => string | undefined;
};

/** Minutes one chooses from; what a draft already says stays among them. */
const durations = [5, 10, 15, 20, 30, 40, 60, 90, 120];
const durationsWith = (chosen: number) =>
  [...new Set([...durations, chosen])]
    .sort((one, other) => one - other)
    .map((minutes) => ({ value: String(minutes), label: `${minutes} 分钟` }));

const noTopic = 'none';
const offeredTopics = 50;

/** What will be talked about, item by item; an item may be about a topic of the hall. */
export function AgendaFields({ agenda, change, errorOf }: AgendaFieldsProps) {
  const topics = useQuery(cloud.hall.listTopics.queryOptions({ limit: offeredTopics }));
  const replace = (place: number, changes: Partial<AgendaItemForm>) =>
    change({
      agenda: agenda.map((item, index) => (index === place ? { ...item, ...changes } : item)),
    });
  const choices = [
    { value: noTopic, label: '不针对某个议题' },
    ...(topics.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
  ];
  const error = errorOf('agendaTitleLength', 'agendaItemsCount', 'agendaNoteLength');
  return (
    <Section title="议程">
      {agenda.map((item, index) => (
        <FormCard key={item.key}>
          <TextField
            label={`第 ${index + 1} 项`}
            value={item.title}
            onChange={(title) => replace(index, { title })}
            maxLength={sessionLimits.itemTitle.max}
            placeholder="讨论什么"
          />
          <SelectField
            label={`第 ${index + 1} 项针对的议题`}
            options={choices}
            value={item.topicId ?? noTopic}
            onChange={(chosen) => replace(index, { topicId: chosen === noTopic ? null : chosen })}
          />
          <SelectField
            label={`第 ${index + 1} 项大约多久`}
            options={durationsWith(item.minutes)}
            value={String(item.minutes)}
            onChange={(minutes) => replace(index, { minutes: Number(minutes) })}
          />
          <TextArea
            label={`第 ${index + 1} 项的说明`}
            value={item.note}
            onChange={(note) => replace(index, { note })}
            maxLength={sessionLimits.itemNote.max}
            optional
          />
          {agenda.length > 1 && (
            <TextButton
              icon="trash-2"
              label={`去掉第 ${index + 1} 项`}
              onPress={() => change({ agenda: agenda.filter((_, place) => place !== index) })}
            >
              去掉这一项
            </TextButton>
          )}
        </FormCard>
      ))}
      {error && <Callout tone="danger">{error}</Callout>}
      <SecondaryButton
        icon="plus"
        disabled={agenda.length >= sessionLimits.items.max}
        onPress={() => change({ agenda: [...agenda, emptyItem()] })}
      >
        加一项议程
      </SecondaryButton>
    </Section>
  );
}
