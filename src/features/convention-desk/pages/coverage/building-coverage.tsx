import { View } from '@tarojs/components';
import type { AcknowledgedBy } from '@/shared/conventions/convention-kinds';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { SignedShare } from '../../components/signed-share';
import type { CoveredBuilding } from '../../coverage-types';
import { openCoverageBuilding } from '../../desk-pages';

type BuildingCoverageProps = {
  conventionId: string;
  basis: AcknowledgedBy;
  building: CoveredBuilding;
};

/** One building, its entrances where there are several, and the way to its homes. */
export function BuildingCoverage({ conventionId, basis, building }: BuildingCoverageProps) {
  const { buildingId, name, total, signed, entrances } = building;
  return (
    <Card>
      <View className="coverage__part">
        <SignedShare label={name} {...{ basis, total, signed }} />
        {entrances.length > 1 &&
          entrances.map((entrance) => (
            <SignedShare
              key={entrance.entranceId ?? ''}
              label={entrance.name}
              {...{ basis, total: entrance.total, signed: entrance.signed }}
            />
          ))}
        <SecondaryButton
          icon="door-open"
          label={`${name}逐户看`}
          onPress={() => openCoverageBuilding(conventionId, buildingId)}
        >
          逐户看
        </SecondaryButton>
      </View>
    </Card>
  );
}
