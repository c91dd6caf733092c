import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { RegisterImport } from '../../community-types';

type EarlierImportsProps = { imports: RegisterImport[]; onMore?: () => void };

export function EarlierImports({ imports, onMore }: EarlierImportsProps) {
  if (imports.length === 0) return null;
  return (
    <Section title="以前的导入">
      <Card flush>
        {imports.map(({ importId, fileName, state, createdBy, decidedAt, createdAt, report }) => (
          <ListItem
            key={importId}
            icon="file-text"
            title={fileName}
            note={`${dayAndTime(decidedAt ?? createdAt)}　${createdBy}`}
            tags={
              state === 'committed' ? (
                <StatusTag icon="circle-check" tone="success">
                  {countWords(report)}
                </StatusTag>
              ) : (
                <StatusTag icon="circle-minus">没有导入</StatusTag>
              )
            }
          />
        ))}
      </Card>
      {onMore && <TextButton onPress={onMore}>更早的</TextButton>}
    </Section>
  );
}

const countWords = ({ added, changed }: RegisterImport['report']): string =>
  added.count + changed.count === 0
    ? '已核对，没有改动'
    : `已导入，新增 ${added.count}，变更 ${changed.count}`;
