import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { Audience } from '@/shared/notices/audience';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { QueryView } from '@/src/ui/query-view/query-view';

export const useReach = (audience: Audience | null) =>
  useQuery(
    cloud.notices.countAudience.queryOptions(
      { audience: audience ?? { kind: 'community' } },
      { enabled: audience !== null },
    ),
  );

/** How many are reached, and how many have to be told in another way, before it is too late. */
export function AudienceReach({ audience }: { audience: Audience }) {
  return (
    <QueryView query={useReach(audience)} loadingRows={1}>
      {({ people, units, joinedUnits }) => (
        <Callout
          tone={people === 0 ? 'warning' : 'info'}
          icon="users"
          title={units > 0 ? `会发给 ${units} 户，${people} 人` : `会发给 ${people} 人`}
        >
          {units > joinedUnits && (
            <View>{`其中 ${units - joinedUnits} 户还没有人使用小程序，要贴通知或上门告知。`}</View>
          )}
        </Callout>
      )}
    </QueryView>
  );
}
