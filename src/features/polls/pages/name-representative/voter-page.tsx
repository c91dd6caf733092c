import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { LegalEffectTagOf } from '../../components/legal-effect-tag';
import type { Representative } from '../../poll-types';
import { ChooseForm } from './choose-form';
import { RecordForm } from './record-form';

/** One shared vote: who owns it together, whom each of them wants, who is named. */
export function VoterPage({ pollId, voterId }: { pollId: string; voterId: string }) {
  const query = useQuery(cloud.polls.voterRepresentative.queryOptions({ pollId, voterId }));
  return (
    <Page title="共有人的代表">
      <QueryView query={query}>
        {(standing) => (
          <>
            <LegalEffectTagOf pollId={pollId} />
            <Named standing={standing} />
            {standing.conflict && <AtOdds standing={standing} />}
            <Section title={`${standing.roomLabel} 的共有人`}>
              <Card flush>
                {standing.coOwners.map(({ personId, name, isMe, hasAccount, chosenId }) => (
                  <ListItem
                    key={personId}
                    icon="user"
                    title={isMe ? `${name}（我）` : name}
                    note={choiceWords(standing, hasAccount, chosenId)}
                  />
                ))}
              </Card>
            </Section>
            {standing.mayChoose && (
              <ChooseForm pollId={pollId} voterId={voterId} standing={standing} />
            )}
            {standing.mayRecord && (
              <RecordForm pollId={pollId} voterId={voterId} standing={standing} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const nameOf = ({ coOwners }: Representative, personId: string | null): string =>
  coOwners.find((one) => one.personId === personId)?.name ?? '';

function Named({ standing }: { standing: Representative }) {
  const { representative, pollTitle } = standing;
  if (!representative)
    return (
      <Callout tone="warning" title="还没有代表">
        <View>{`共有的房屋在“${pollTitle}”里只有一票。大家选了同一个人，代表就定了。`}</View>
      </Callout>
    );
  const { personId, namedBy, reason } = representative;
  return (
    <Callout tone="success" title={`代表是${nameOf(standing, personId)}`}>
      <View>
        {namedBy === 'coOwners'
          ? '共有人都同意。由代表来投票，截止前可以改票。'
          : `工作人员登记，依据：${reason ?? ''}`}
      </View>
    </Callout>
  );
}

/** Both sides read the same: staff see it too. */
const AtOdds = ({ standing: { mayRecord } }: { standing: Representative }) => (
  <Callout tone="warning" title="共有人意见不一致">
    {mayRecord
      ? '请联系各位共有人协商，再按书面的推选登记代表。'
      : '已经请工作人员协调，工作人员能看到各位选了谁。你们商量好、选同一个人，就不用再等。'}
  </Callout>
);

function choiceWords(standing: Representative, hasAccount: boolean, chosenId: string | null) {
  if (chosenId) return `选了${nameOf(standing, chosenId)}`;
  return hasAccount ? '还没有选' : '还没有用上这个小程序，不用等';
}
