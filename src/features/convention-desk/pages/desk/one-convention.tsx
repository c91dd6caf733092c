import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { type ConventionFront, openConvention, openSteps } from '@/src/features/conventions/public';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { day } from '@/src/ui/words/time';
import { AcknowledgementStepCard } from '../../components/acknowledgement-step-card';
import { openBeginRevision } from '../../desk-pages';
import { AbandonRow } from './abandon-row';
import './desk.scss';
import { FiveSteps } from './five-steps';

/** One convention: the five steps of the round that is going on, and who has signed what is in force. */
export function OneConvention({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.conventionFront.queryOptions({ conventionId }));
  useDidShow(() => void query.refetch());
  return (
    <Page title="公约工作台">
      <QueryView query={query} loadingRows={5}>
        {(front) => (
          <>
            <Head front={front} />
            {front.openRevision ? (
              <FiveSteps
                key={front.openRevision.state}
                front={front}
                revision={front.openRevision}
              />
            ) : (
              <Resting front={front} />
            )}
            {front.editionInForce && (
              <Section title={`第${front.editionInForce.edition}版 签署知晓`}>
                <AcknowledgementStepCard conventionId={conventionId} />
              </Section>
            )}
            <Section title="更多">
              <Card flush>
                <ListItem
                  icon="book-open"
                  title="看公约页面"
                  note="居民看到的样子"
                  onPress={() => openConvention(conventionId)}
                />
                <ListItem
                  icon="history"
                  title="制定过程"
                  note="每一步的时间和依据"
                  onPress={() => openSteps(conventionId)}
                />
                <AbandonRow front={front} />
              </Card>
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Head({ front }: { front: ConventionFront }) {
  const { convention, editionInForce, openRevision } = front;
  const inForce = editionInForce
    ? `第${editionInForce.edition}版，${day(editionInForce.inForceFrom)}起生效`
    : '还没有生效的版本';
  return (
    <View>
      <View className="convention-desk__name">{convention.name}</View>
      <View className="convention-desk__note">{inForce}</View>
      {openRevision && (
        <View className="convention-desk__note">
          {`${editionInForce ? '正在修订' : '正在制定'}第${openRevision.number}版：${openRevision.reason}`}
        </View>
      )}
    </View>
  );
}

/** Nothing is being written. */
function Resting({ front }: { front: ConventionFront }) {
  const { convention, editionInForce, may } = front;
  return (
    <Card>
      <View className="convention-desk__resting">
        {editionInForce
          ? '现在没有在修订。大家提出要改的时候，从征集民意开始，现行版本继续有效。'
          : '上一次制定已经中止。可以从征集民意重新开始。'}
      </View>
      {may.manage && (
        <PrimaryButton icon="pencil" onPress={() => openBeginRevision(convention.id)}>
          {editionInForce ? '开始修订' : '重新开始制定'}
        </PrimaryButton>
      )}
    </Card>
  );
}
