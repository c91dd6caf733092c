import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { copyPageAddress, useShare } from '@/src/platform/share';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { pollResultPage } from '../../poll-pages';
import type { PublishedResult } from '../../poll-types';
import { ItemResult } from './item-result';
import { PostingState } from './posting-state';
import { ResultHead } from './result-head';
import { ResultRule } from './result-rule';
import { Turnout } from './turnout';
import './index.scss';

/** The result of a poll: in words first, then every number and the rule it follows from. */
export default function PollResultPage() {
  const pollId = usePageParameter('pollId');
  const query = useQuery(cloud.polls.pollResult.queryOptions({ pollId }));
  const shared = {
    title: query.data ? `表决结果：${query.data.title}` : '表决结果',
    path: `${pollResultPage}?pollId=${pollId}`,
  };
  useShare(shared);
  return (
    <Page title="表决结果">
      <QueryView query={query}>
        {(result) =>
          result.state === 'counting' ? (
            <Callout tone="info" icon="hourglass" title="正在计票">
              {`表决已于${dayAndTime(result.closedAt)}截止，结果马上公布。下拉页面可以刷新。`}
            </Callout>
          ) : (
            <>
              <Result result={result} />
              {process.env.TARO_ENV === 'h5' && (
                <TextButton icon="share-2" onPress={() => void copyPageAddress(shared)}>
                  复制链接，转发给邻居
                </TextButton>
              )}
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function Result({ result }: { result: PublishedResult }) {
  const { items, tally, ruleSet, legalEffect } = result;
  return (
    <>
      <ResultHead result={result} />
      <PostingState result={result} />
      <Section title="参加情况">
        <Turnout ruleSet={ruleSet} tally={tally} />
      </Section>
      {items.map((item) => {
        const counted = tally.items.find(({ itemId }) => itemId === item.id);
        return (
          counted && (
            <Section key={item.id} title={`第 ${item.position} 项`}>
              <ItemResult item={item} counted={counted} tally={tally} ruleSet={ruleSet} />
            </Section>
          )
        );
      })}
      <Section title="按什么规则算">
        <ResultRule ruleSet={ruleSet} />
      </Section>
      <View className="poll-result__note">{legalEffects[legalEffect].note}</View>
    </>
  );
}
