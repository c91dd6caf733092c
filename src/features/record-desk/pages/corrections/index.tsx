import { Page } from '@/src/ui/page/page';

export default function CorrectionsPage() {
  return <Page title="时长更正">{null}</Page>;
}
