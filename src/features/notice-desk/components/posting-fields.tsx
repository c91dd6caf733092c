import { useQuery } from '@tanstack/react-query';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import { postingEnd } from '@/shared/notices/postings/posting-end';
import { postingDays as dayLimits } from '@/shared/notices/postings/posting-rules';
import type { StaffRole } from '@/shared/roles';
import { lastPostedDay } from '@/shared/shanghai-time';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { SelectField } from '@/src/ui/select-field/select-field';

type PostingFieldsProps = {
  /** Disclosures belong to bodies: only those of the publishing one are offered. */
  publisherRole: StaffRole;
  /** null: it is no public posting, and no days are asked. */
  postingDays: number | null;
  disclosure: DraftedNotice['disclosure'];
  onChange: (changes: Partial<Pick<DraftedNotice, 'postingDays' | 'disclosure'>>) => void;
};

/** In the editor of notices: for how many days it is posted, and which disclosure it fulfils. */
export function PostingFields(props: PostingFieldsProps) {
  const { publisherRole, postingDays, disclosure, onChange } = props;
  const { data: offered = [] } = useQuery(
    cloud.notices.dutiesToFulfil.queryOptions({ publisherRole }),
  );
  const chosen = offered.find(({ itemKey }) => itemKey === disclosure?.itemKey);
  const least = Math.max(dayLimits.least, chosen?.leastPostingDays ?? 0);
  const choices = choicesOf(offered);
  const choose = (key: string) => {
    const next = disclosureOf(key);
    const asked = offered.find(({ itemKey }) => itemKey === next?.itemKey)?.leastPostingDays ?? 0;
    // What has to be posted longer is, without counting up by hand.
    const isLonger = postingDays !== null && postingDays < asked;
    return isLonger ? { disclosure: next, postingDays: asked } : { disclosure: next };
  };
  return (
    <>
      {postingDays !== null && (
        <>
          <NumberStepper
            label="公示天数"
            value={postingDays}
            min={least}
            max={dayLimits.most}
            unit="天"
            note={`现在发布，公示到 ${lastPostedDay(postingEnd(new Date(), postingDays))}（含当天）。最少 ${least} 天。`}
            error={postingDays < least ? `这项内容至少公示 ${least} 天。` : undefined}
            onChange={(days) => onChange({ postingDays: days })}
          />
          <Callout tone="info" icon="message-circle-reply">
            公示期间，住户可以提出异议，由发布单位公开答复。到期自动生成公示记录。
          </Callout>
        </>
      )}
      {choices.length > 1 && (
        <SelectField
          label="属于哪个公开事项"
          options={choices}
          value={keyOf(disclosure)}
          hint={chosen?.says}
          onChange={(key) => onChange(choose(key))}
        />
      )}
    </>
  );
}

type Offered = CloudOutputs['notices']['dutiesToFulfil'];

const none = 'none';

const choicesOf = (offered: Offered): { value: string; label: string }[] => [
  { value: none, label: '不属于' },
  ...offered.flatMap(({ itemKey, name, periods }) =>
    periods.length === 0
      ? [{ value: `${itemKey}/`, label: name }]
      : periods.map(({ period, periodName, overdue }) => ({
          value: `${itemKey}/${period}`,
          label: `${name}（${periodName}）${overdue ? '，已到期' : ''}`,
        })),
  ),
];

const keyOf = (disclosure: DraftedNotice['disclosure']): string =>
  disclosure === null ? none : `${disclosure.itemKey}/${disclosure.period ?? ''}`;

function disclosureOf(key: string): DraftedNotice['disclosure'] {
  if (key === none) return null;
  const [itemKey = '', period = ''] = key.split('/');
  return { itemKey, period: period === '' ? null : period };
}
