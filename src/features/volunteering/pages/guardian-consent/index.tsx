import { Page } from '@/src/ui/page/page';

export default function GuardianConsentPage() {
  return <Page title="监护人同意">{null}</Page>;
}
