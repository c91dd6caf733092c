import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { type DigestSection, digestSections } from '@/shared/hall/digest/digest-sections';
import { weekWords } from '@/shared/hall/digest/digest-week';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useShare } from '@/src/platform/share';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { day } from '@/src/ui/words/time';
import { DigestSwitch } from '../../components/digest-switch';
import { HallGate } from '../../components/hall-gate';
import { sectionIcons } from '../../digest-words';
import { openTopic } from '../../hall-pages';
import type { DigestData } from '../../hall-types';
import { digestPage, openDigests } from '../../raising-pages';
import './digest.scss';

/** What was decided in one week. */
export default function DigestPage() {
  return (
    <HallGate title="议事周报">
      <Digest digestId={usePageParameter('digestId')} />
    </HallGate>
  );
}

const sections = Object.keys(digestSections) as DigestSection[];

function Digest({ digestId }: { digestId: string }) {
  const query = useQuery(cloud.hall.digestDetail.queryOptions({ digestId }));
  useShare({ title: '议事周报', path: `${digestPage}?digestId=${digestId}` });
  return (
    <Page title="议事周报">
      <QueryView query={query}>
        {({ weekBegins, items, isWanted }) => (
          <>
            <View className="digest__head">
              <View className="digest__week">{weekWords(weekBegins)}</View>
              <View className="digest__count">这一周有 {items.length} 件事有了结果。</View>
            </View>
            {sections.map((section) => (
              <DigestPart
                key={section}
                section={section}
                items={items.filter((item) => item.section === section)}
              />
            ))}
            <TextButton icon="newspaper" onPress={openDigests}>
              看以前的周报
            </TextButton>
            <DigestSwitch isWanted={isWanted} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

type DigestPartProps = { section: DigestSection; items: DigestData['items'] };

function DigestPart({ section, items }: DigestPartProps) {
  if (items.length === 0) return null;
  return (
    <Section title={digestSections[section]}>
      <Card flush>
        {items.map(({ position, topicId, words, at }) =>
          words === null ? (
            <ListItem key={position} icon="shield-alert" title="这条内容已被隐藏" />
          ) : (
            <ListItem
              key={position}
              icon={sectionIcons[section]}
              title={words.title}
              note={`${words.sentence}（${day(at)}）`}
              onPress={() => openTopic(topicId)}
            />
          ),
        )}
      </Card>
    </Section>
  );
}
