import { Page } from '@/src/ui/page/page';

export default function NoteProgressPage() {
  return <Page title="更新进展">{null}</Page>;
}
