import { Page } from '@/src/ui/page/page';

export default function PostingsPage() {
  return <Page title="时长公示">{null}</Page>;
}
