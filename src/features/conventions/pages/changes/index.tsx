import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { WordingLegend } from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { day } from '@/src/ui/words/time';
import { ConventionsGate } from '../../components/conventions-gate';
import { openEdition, openSign } from '../../convention-pages';
import { ChangedClause } from './changed-clause';

/** What changed since the caller signed, clause by clause. */
export default function ChangesPage() {
  return (
    <ConventionsGate title="改了什么">
      <Changes conventionId={usePageParameter('conventionId')} />
    </ConventionsGate>
  );
}

function Changes({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.changesSinceSigned.queryOptions({ conventionId }));
  const state = useQuery(cloud.conventions.acknowledgementState.queryOptions({ conventionId }));
  const isAsked = state.data?.homes.some(({ signed }) => !signed) ?? false;
  return (
    <Page
      title="改了什么"
      actions={
        isAsked && (
          <PrimaryButton icon="signature" onPress={() => openSign(conventionId)}>
            看完了，去签署
          </PrimaryButton>
        )
      }
    >
      <QueryView query={query} loadingRows={5}>
        {({ since, edition, title, clauses, inForceFrom }) =>
          since === null ? (
            <NothingToCompare
              conventionId={conventionId}
              edition={edition}
              hasSigned={state.data?.homes.some(({ signed }) => signed !== null) ?? false}
            />
          ) : (
            <>
              <Callout tone="info" title={`第${since.edition}版 → 第${edition}版`}>
                <View>
                  {`${since.isOwn ? '您' : '您家'}在 ${day(since.signedAt)} 签过第${since.edition}版。${day(inForceFrom)} 起生效的是第${edition}版，${
                    clauses.length > 0 ? `一共改了 ${clauses.length} 处。` : '条款没有改动。'
                  }`}
                </View>
              </Callout>
              {title && (
                <Callout tone="warning" title="名称改了">
                  {`“${title.before}”改为“${title.after}”`}
                </Callout>
              )}
              {clauses.length > 0 && <WordingLegend />}
              {clauses.map((change) => (
                <ChangedClause key={change.paragraphId} change={change} />
              ))}
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

type NothingToCompareProps = { conventionId: string; edition: number; hasSigned: boolean };

/** No older edition was signed: none at all, or the one in force right away. */
function NothingToCompare({ conventionId, edition, hasSigned }: NothingToCompareProps) {
  return (
    <Empty
      icon={hasSigned ? 'circle-check' : 'book-open'}
      title={hasSigned ? `签过的就是现在的第${edition}版` : '您以前没有签过这份公约'}
      note={hasSigned ? '签署以后公约没有改动。' : '所以没有可以对照的版本，请读全文。'}
      action={
        <SecondaryButton compact icon="book-open" onPress={() => openEdition(conventionId)}>
          读全文
        </SecondaryButton>
      }
    />
  );
}
