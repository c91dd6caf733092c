import { useState } from 'react';
import { textLimits } from '@/shared/texts/text-limits';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { DeskText } from '../desk-types';
import { useLivingText } from '../living-text';
import type { Comparison } from '../text-types';
import { ComparisonRowView, comparisonRowKey } from './comparison-rows';
import { Wording, WordingLegend } from './wording';

type PublishVersionProps = { desk: DeskText; onPublished: () => void };

const empty = { note: '' };

/** What the next version would change, and its publication after being asked once more. */
export function PublishVersion({ desk, onPublished }: PublishVersionProps) {
  const { revision, currentVersion, paragraphCount } = desk;
  const text = useLivingText();
  const number = currentVersion + 1;
  const [{ note }, change, discard] = useDraft(`text-note:${text.id}`, empty);
  const [isAsking, setAsking] = useState(false);
  const query = text.useUnpublishedChanges();
  const publication = useCommand(text.publish, {
    refetches: [text.keys.all],
    onDone: ({ version }) => {
      discard();
      tell(`第 ${version} ${text.measure}已公布`);
      onPublished();
    },
  });
  const first = query.data?.pages[0];
  const name = `第 ${number} ${text.measure}`;
  const heading =
    currentVersion > 0 ? `草稿和第 ${currentVersion} ${text.measure}相比：` : `${name}：`;
  return (
    <>
      <Section title={first ? `${heading}${first.summary}` : '正在对照'}>
        {currentVersion > 0 && <WordingLegend />}
        {first && first.title.length > 0 && (
          <Card>
            <Wording segments={first.title} />
          </Card>
        )}
        <PagedList
          query={query}
          itemKey={comparisonRowKey}
          renderItem={(row) => <ComparisonRowView row={row} />}
          empty={<Empty icon="equal" title="没有改动" note="先修改草稿，再公布。" />}
        />
      </Section>
      {first && !isChange(first) && (
        <Callout tone="info">草稿和公布的一样。先修改草稿，再公布。</Callout>
      )}
      {first && isChange(first) && (
        <>
          <TextArea
            label={`${name}的说明`}
            value={note}
            onChange={(typed) => change({ note: typed })}
            maxLength={textLimits.note.max}
            placeholder="例如：按议事会的决定改了收费一段。"
            optional
          />
          {publication.failure && <Callout tone="danger">{publication.failure.message}</Callout>}
          <PrimaryButton
            icon="send"
            loading={publication.isRunning}
            disabled={paragraphCount === 0}
            onPress={() => setAsking(true)}
          >
            {`公布${name}`}
          </PrimaryButton>
        </>
      )}
      <ConfirmDialog
        open={isAsking}
        title={`公布${name}？`}
        message={`公布以后这一${text.measure}不能再改，${text.readers}。`}
        confirmLabel="公布"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          publication.run({ revision, note });
        }}
      />
    </>
  );
}

const isChange = ({ items, title, nextCursor }: Comparison) =>
  title.length > 0 || nextCursor !== null || items.some(({ kind }) => kind === 'changed');
