import { Page } from '@/src/ui/page/page';

export default function MergeTopicPage() {
  return <Page title="合并议题">{null}</Page>;
}
