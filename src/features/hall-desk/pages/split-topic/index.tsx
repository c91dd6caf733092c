import { Page } from '@/src/ui/page/page';

export default function SplitTopicPage() {
  return <Page title="拆分议题">{null}</Page>;
}
