import { useQuery } from '@tanstack/react-query';
import { ruleSetOfOwn } from '@/shared/polls/own-rules/own-rule-set';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { EntriesGate } from '../../components/entries-gate';
import { openMemberLists, openWriteRuleSet } from '../../rule-set-pages';
import { RuleSetCard } from './rule-set-card';

/** Every rule a poll of this community can be held under, each in plain words. */
export default function RuleSetsPage() {
  return (
    <EntriesGate title="表决规则">
      <RuleSets />
    </EntriesGate>
  );
}

function RuleSets() {
  const query = useQuery(cloud.polls.listRuleSets.queryOptions());
  return (
    <Page
      title="表决规则"
      actions={
        query.data && (
          <PrimaryButton icon="plus" onPress={() => openWriteRuleSet()}>
            自订一套规则
          </PrimaryButton>
        )
      }
    >
      <QueryView query={query}>
        {({ own, lawful }) => (
          <>
            <Callout tone="info">
              公告表决时，规则会固定在那次表决里。以后改规则，不影响已经公告的表决。
            </Callout>
            <Section title="本社区自订的规则">
              {own.length === 0 ? (
                <Empty
                  icon="scroll-text"
                  title="还没有自订规则"
                  note="业主大会议事规则另有规定，或者要开法律没有写的会议，可以自订。"
                />
              ) : (
                own.map(({ ruleSetId, version, content, savedAt }) => (
                  <RuleSetCard
                    key={ruleSetId}
                    ruleSet={ruleSetOfOwn(content, ruleSetId, version)}
                    saved={{ version, savedAt }}
                    onChange={() => openWriteRuleSet(ruleSetId)}
                  />
                ))
              )}
            </Section>
            <TextButton icon="users" onPress={openMemberLists}>
              管理名单
            </TextButton>
            <Section title="法律规定的规则">
              {lawful.map((ruleSet) => (
                <RuleSetCard key={ruleSet.id} ruleSet={ruleSet} />
              ))}
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}
