import { useState } from 'react';
import { explainFailure } from '@/src/platform/call-errors';
import { openStoredDocument } from '@/src/platform/open-stored-document';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import type { NoticeDetail } from '../../notice-types';

const megabyte = 1024 * 1024;

const sizeWords = (bytes: number): string =>
  bytes >= megabyte
    ? `${(bytes / megabyte).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** Documents that came with the notice, each opened with a tap. */
export function Attachments({ notice: { attachments } }: { notice: NoticeDetail }) {
  const [opening, setOpening] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (attachments.length === 0) return null;
  const open = async (fileId: string, address: string) => {
    setProblem(null);
    setOpening(fileId);
    try {
      await openStoredDocument(address);
    } catch (error) {
      setProblem(explainFailure(error).message);
    }
    setOpening(null);
  };
  return (
    <Section title="附件">
      <Card flush>
        {attachments.map(({ fileId, name, byteCount, address }) => (
          <ListItem
            key={fileId}
            icon="paperclip"
            title={name}
            note={opening === fileId ? '正在打开…' : `PDF，${sizeWords(byteCount)}，点一下打开`}
            onPress={() => void open(fileId, address)}
          />
        ))}
      </Card>
      {problem && (
        <Callout tone="danger" title="附件没有打开">
          {problem}
        </Callout>
      )}
    </Section>
  );
}
