import { Page } from '@/src/ui/page/page';

export default function CorrectMinutesPage() {
  return <Page title="更正时长">{null}</Page>;
}
