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
import { ConventionsGate } from '../../components/conventions-gate';
import { openText } from '../../convention-pages';
import { draftText } from '../../draft-text';

/** One clause of a draft: what neighbours suggest of it, and one's own suggestion. */
export default function ConventionSuggestPage() {
  return (
    <ConventionsGate title="修改建议">
      <Clause />
    </ConventionsGate>
  );
}

function Clause() {
  const conventionId = usePageParameter('conventionId');
  const paragraphId = usePageParameter('paragraphId');
  const query = useQuery(
    cloud.conventions.textParagraph.queryOptions({ conventionId, paragraphId }),
  );
  return (
    <Page title="修改建议">
      <QueryView query={query}>
        {({ paragraph, title, version, maySuggest, whyItStands }) => (
          <LivingTextProvider value={draftText(conventionId)}>
            <Card>
              <TextButton icon="file-text" onPress={() => openText(conventionId)}>
                {`${title}（草案第 ${version} 稿）`}
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
