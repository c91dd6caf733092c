import { useQuery } from '@tanstack/react-query';
import { beginOwnRuleSet } from '@/shared/polls/own-rules/begin-own-rule-set';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotFound } from '@/src/ui/states/not-found';
import { EntriesGate } from '../../components/entries-gate';
import type { RuleSetsHere } from '../../rule-set-types';
import { RuleSetForm } from './rule-set-form';

/** A rule set of the community's own: a new one, or (`ruleSetId`) another version of one. */
export default function WriteRuleSetPage() {
  return (
    <EntriesGate title="自订规则">
      <WriteRuleSet ruleSetId={usePageParameter('ruleSetId')} />
    </EntriesGate>
  );
}

function WriteRuleSet({ ruleSetId }: { ruleSetId: string }) {
  const query = useQuery(
    cloud.polls.listRuleSets.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const form = query.data && formFor(query.data, ruleSetId);
  if (form) return <RuleSetForm key={form.based?.version ?? 0} {...form} />;
  return (
    <Page title="自订规则">
      <QueryView query={query}>{() => <NotFound />}</QueryView>
    </Page>
  );
}

function formFor({ bodies, own }: RuleSetsHere, ruleSetId: string) {
  if (ruleSetId === '') {
    return { bodies, based: null, initial: beginOwnRuleSet(bodies[0] ?? 'otherMeeting') };
  }
  const found = own.find((one) => one.ruleSetId === ruleSetId);
  if (!found) return null;
  return { bodies, based: { ruleSetId, version: found.version }, initial: found.content };
}
