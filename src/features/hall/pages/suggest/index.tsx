import { useQuery } from '@tanstack/react-query';
import {
  LivingTextProvider,
  SuggestionForm,
  SuggestionList,
  TextParagraphRow,
} from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { HallGate } from '../../components/hall-gate';
import { openText } from '../../text-pages';
import { topicText } from '../../topic-text';

/** One paragraph of a text: what neighbours suggest of it, and one's own suggestion. */
export default function SuggestPage() {
  return (
    <HallGate title="修改建议">
      <Paragraph
        topicId={usePageParameter('topicId')}
        paragraphId={usePageParameter('paragraphId')}
      />
    </HallGate>
  );
}

function Paragraph({ topicId, paragraphId }: { topicId: string; paragraphId: string }) {
  const query = useQuery(cloud.hall.textParagraph.queryOptions({ topicId, paragraphId }));
  return (
    <Page title="修改建议">
      <QueryView query={query}>
        {({ paragraph, title, version, maySuggest, whyItStands }) => (
          <LivingTextProvider value={topicText(topicId)}>
            <Card>
              <TextButton icon="file-text" onPress={() => openText(topicId)}>
                {`${title}（第 ${version} 版）`}
              </TextButton>
              <TextParagraphRow paragraph={paragraph} />
            </Card>
            {whyItStands && <Callout tone="info">{whyItStands}</Callout>}
            <Section title="邻居的建议">
              <SuggestionList paragraphId={paragraphId} list="open" maySpeak={maySuggest} />
            </Section>
            {maySuggest && <SuggestionForm paragraph={paragraph} />}
          </LivingTextProvider>
        )}
      </QueryView>
    </Page>
  );
}
