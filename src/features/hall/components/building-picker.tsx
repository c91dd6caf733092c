import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import './building-picker.scss';

type BuildingPickerProps = {
  buildingId: string | null;
  onChange: (buildingId: string | null) => void;
};

const everywhere = 'everywhere';

/** The building a topic is about, or the whole community. */
export function BuildingPicker({ buildingId, onChange }: BuildingPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const buildings = useQuery(cloud.community.listBuildings.queryOptions());
  const name = buildings.data?.find(({ id }) => id === buildingId)?.name;
  const choose = (value: string) => {
    setOpen(false);
    onChange(value === everywhere ? null : value);
  };
  return (
    <>
      <Card flush>
        <ListItem
          icon="building-2"
          title="哪一栋楼"
          value={buildingId === null ? '全小区' : (name ?? '…')}
          onPress={() => setOpen(true)}
        />
      </Card>
      <Sheet open={isOpen} title="是哪里的事" onClose={() => setOpen(false)}>
        <View className="building-picker">
          <QueryView query={buildings}>
            {(found) => (
              <ChoiceGroup
                label="是哪里的事"
                showLabel={false}
                choices={[
                  { value: everywhere, label: '全小区' },
                  ...found.map(({ id, name: label }) => ({ value: id, label })),
                ]}
                value={buildingId ?? everywhere}
                onChange={choose}
              />
            )}
          </QueryView>
        </View>
      </Sheet>
    </>
  );
}
