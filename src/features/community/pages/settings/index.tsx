import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { SettingsFacts } from './settings-facts';
import { SettingsForm } from './settings-form';

/** The rules the community set itself: for administrators to change, for everybody else to read. */
export default function SettingsPage() {
  const settings = useQuery(cloud.community.readSettings.queryOptions());
  const mayChange = useMay('community.changeSettings');
  if (mayChange && settings.data) return <SettingsForm initial={settings.data} />;
  return (
    <Page title="议事规则">
      <QueryView query={settings}>{(found) => <SettingsFacts settings={found} />}</QueryView>
    </Page>
  );
}
