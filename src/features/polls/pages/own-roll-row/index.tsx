import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { LegalEffectNote } from '../../components/legal-effect';
import { PollsGate } from '../../components/polls-gate';
import { Fingerprint } from '../../components/roll/fingerprint';
import type { OwnRollRows } from '../../poll-types';
import { openRollObjections } from '../../roll-pages';
import { OwnRow } from './own-row';
import { RollVersions } from './roll-versions';
import { isRollAsSeen } from './seen-root';

const title = '我在名册里的这一行';

/** My own rows of a poll's roll, checked by this phone against what was published. */
export default function OwnRollRowPage() {
  return (
    <PollsGate title={title}>
      <OwnRows pollId={usePageParameter('pollId')} />
    </PollsGate>
  );
}

function OwnRows({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.ownRollRows.queryOptions({ pollId }));
  return (
    <Page title={title}>
      <QueryView query={query}>
        {(own) => (
          <>
            <AsSeen pollId={pollId} own={own} />
            <Section title={own.pollTitle}>
              {own.rows.length === 0 ? (
                <Missing pollId={pollId} own={own} />
              ) : (
                own.rows.map((row) => (
                  <OwnRow key={row.voterId} pollId={pollId} row={row} own={own} />
                ))
              )}
            </Section>
            <Section title={`名册指纹（第 ${own.version} 版）`}>
              <Card>
                <Fingerprint hex={own.rollRoot} />
                <View>
                  名册里每一行都算在这串数字里，改动任何一行，它就会变。公告和纸质通知上也印着它，您可以对一对。
                </View>
              </Card>
            </Section>
            <Section title="名册版本">
              <RollVersions pollId={pollId} ruleSet={own.ruleSet} />
            </Section>
            <LegalEffectNote legalEffect={own.legalEffect} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

type PartProps = { pollId: string; own: OwnRollRows };

function AsSeen({ pollId, own: { version, rollRoot } }: PartProps) {
  const isAsSeen = useMemo(
    () => isRollAsSeen(pollId, { version, root: rollRoot }),
    [pollId, version, rollRoot],
  );
  if (isAsSeen) return null;
  return (
    <Callout tone="danger" title="名册和您上次看到的不一样">
      名册没有出新的版本，指纹却变了。请截图保存这一页，并向社区或者监督委员会反映。
    </Callout>
  );
}

function Missing({ pollId, own: { mayObject, opensAt } }: PartProps) {
  return (
    <>
      <Callout tone="warning" title="名册里没有您">
        {mayObject
          ? `如果您是业主（或者应当有投票权），却没有列在名册里，请在 ${dayAndTime(opensAt)} 表决开始以前提出。工作人员核实后会更正名册。`
          : '租户、同住的家人一般不在名册里。您认为应当列入的，请联系发起表决的工作人员。'}
      </Callout>
      {mayObject && (
        <SecondaryButton
          icon="message-circle-reply"
          onPress={() => openRollObjections(pollId, 'missing')}
        >
          应当有我，提出异议
        </SecondaryButton>
      )}
    </>
  );
}
