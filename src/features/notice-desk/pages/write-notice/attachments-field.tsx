import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Attachment } from '@/shared/notices/drafts/drafted-notice';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { explainFailure } from '@/src/platform/call-errors';
import { askPrivacyConsent } from '@/src/platform/privacy-consent';
import { chooseDocument, storeDocument } from '@/src/platform/store-document';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';

type AttachmentsFieldProps = {
  attachments: Attachment[];
  onChange: (attachments: Attachment[]) => void;
};

const mostBytes = 10 * 1024 * 1024;

/** Documents that come with the notice: uploaded at once, shown only when they have arrived. */
export function AttachmentsField({ attachments, onChange }: AttachmentsFieldProps) {
  const [isUploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    setProblem(null);
    if (!(await askPrivacyConsent())) return;
    const choice = await chooseDocument(mostBytes);
    if (choice.kind === 'tooLarge') setProblem('文件太大，请选择 10 MB 以内的 PDF。');
    if (choice.kind !== 'chosen') return;
    setUploading(true);
    try {
      const fileId = await storeDocument(choice.source);
      onChange([...attachments, { fileId, name: choice.name }]);
    } catch (error) {
      setProblem(`附件没有传上去：${explainFailure(error).message}`);
    }
    setUploading(false);
  };
  return (
    <Section title="附件">
      {attachments.length > 0 && (
        <Card flush>
          {attachments.map((attachment) => (
            <ListItem
              key={attachment.fileId}
              icon="paperclip"
              title={attachment.name}
              note="点一下去掉"
              onPress={() => onChange(attachments.filter((one) => one !== attachment))}
            />
          ))}
        </Card>
      )}
      {attachments.length < noticeLimits.attachments && (
        <SecondaryButton icon="paperclip" loading={isUploading} onPress={() => void add()}>
          {isUploading ? '正在上传' : '添加 PDF 附件'}
        </SecondaryButton>
      )}
      {problem && <Callout tone="danger">{problem}</Callout>}
      <View className="content-step__hint">
        {`PDF 文件，每个 10 MB 以内，最多 ${noticeLimits.attachments} 个。`}
        {process.env.TARO_ENV === 'weapp' && '请先把文件发到微信的“文件传输助手”，再从聊天里选。'}
      </View>
    </Section>
  );
}
