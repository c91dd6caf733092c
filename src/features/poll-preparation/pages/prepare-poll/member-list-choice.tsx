import { needsMemberList } from '@/shared/polls/own-rules/member-lists';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import { bodies } from '@/shared/polls/rule-set';
import { openMemberLists } from '@/src/features/poll-desk/public';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { SelectField } from '@/src/ui/select-field/select-field';
import type { PollDraft } from '../../poll-draft';
import type { StepProps } from './step-props';

type MemberListChoiceProps = StepProps & { memberLists: PollDraft['memberLists'] };

/** A few lists are chosen from tiles, more from a picker. */
const mostTiles = 6;

/** Whose votes count where the register does not say so: a list of the body. */
export function MemberListChoice(props: MemberListChoiceProps) {
  const { form, ruleSet, change, memberLists, problems } = props;
  if (!needsMemberList(ruleSet)) return null;
  const lists = memberLists.filter(({ body }) => body === ruleSet.body);
  const options = lists.map(({ listId, name, people }) => ({
    value: listId,
    label: `${name}（${people} 人）`,
  }));
  const missing = problems.find(({ code }) => code === 'memberListMissing');
  const shared = {
    label: '按哪份名单？',
    value: lists.some(({ listId }) => listId === form.memberListId) ? form.memberListId : null,
    onChange: (memberListId: string) => change({ memberListId }),
    error: missing && refusalSentence(missing),
  };
  return (
    <>
      {lists.length === 0 ? (
        <Callout tone="warning" title="还没有名单">
          {`${bodies[ruleSet.body]}有哪些人，名册里看不出来。请先建一份名单，再回来选。`}
        </Callout>
      ) : options.length > mostTiles ? (
        <SelectField {...shared} options={options} />
      ) : (
        <ChoiceGroup {...shared} choices={options} />
      )}
      <TextButton icon="users" onPress={openMemberLists}>
        管理名单
      </TextButton>
    </>
  );
}
