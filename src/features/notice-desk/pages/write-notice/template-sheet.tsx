import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { noticeTemplatesOf } from '@/shared/notices/templates/notice-templates';
import type { StaffRole } from '@/shared/roles';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { useMe } from '@/src/platform/use-me';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { templateChanges } from '../../begin-draft';
import { contentOf, type NoticeDraft } from '../../notice-draft';

type TemplateSheetProps = {
  draft: NoticeDraft;
  change: (changes: Partial<NoticeDraft>) => void;
  publisherRole: StaffRole;
};

type Template = ReturnType<typeof noticeTemplatesOf>[number];

/** Words to begin with; what was typed is replaced only after asking. */
export function TemplateSheet({ draft, change, publisherRole }: TemplateSheetProps) {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Template | null>(null);
  const duties = useQuery(cloud.notices.dutiesToFulfil.queryOptions({ publisherRole }));
  const kind = useMe().data?.community?.kind ?? 'compound';
  const isEmpty = draft.title === '' && contentOf(draft).length === 0;
  const use = (template: Template) => {
    setAsked(null);
    setOpen(false);
    change({ ...templateChanges(template), disclosure: disclosureOf(template, duties.data ?? []) });
  };
  return (
    <>
      <SecondaryButton icon="clipboard-pen" onPress={() => setOpen(true)}>
        用范本写
      </SecondaryButton>
      <Sheet open={isOpen} title="选一个范本" onClose={() => setOpen(false)}>
        <Card flush>
          {noticeTemplatesOf(kind).map((template) => (
            <ListItem
              key={template.id}
              icon={template.kind === 'publicPosting' ? 'stamp' : 'megaphone'}
              title={template.name}
              note={template.note}
              onPress={() => (isEmpty ? use(template) : setAsked(template))}
            />
          ))}
        </Card>
      </Sheet>
      <ConfirmDialog
        open={asked !== null}
        title="换成范本的文字？"
        message="已经写的标题和内容会被范本代替。"
        confirmLabel="用范本"
        cancelLabel="不换"
        onConfirm={() => asked && use(asked)}
        onCancel={() => setAsked(null)}
      />
    </>
  );
}

type Duties = CloudOutputs['notices']['dutiesToFulfil'];

/** What the template makes public, where that is asked of the body: the period that is overdue, or the next. */
function disclosureOf({ disclosureItem }: Template, duties: Duties): NoticeDraft['disclosure'] {
  const duty = duties.find(({ itemKey }) => itemKey === disclosureItem);
  if (!duty) return null;
  const { itemKey, periods } = duty;
  const owed = periods.find(({ overdue }) => overdue) ?? periods[0];
  return { itemKey, period: owed?.period ?? null };
}
