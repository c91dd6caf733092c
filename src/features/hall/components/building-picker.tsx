import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { SelectField } from '@/src/ui/select-field/select-field';

type BuildingPickerProps = {
  buildingId: string | null;
  onChange: (buildingId: string | null) => void;
};

const everywhere = { value: 'everywhere', label: '全小区' };

/** The building a topic is about, or the whole community. Without a network that is what can be said. */
export function BuildingPicker({ buildingId, onChange }: BuildingPickerProps) {
  const { data = [] } = useQuery(cloud.community.listBuildings.queryOptions());
  return (
    <SelectField
      label="哪一栋楼"
      options={[everywhere, ...data.map(({ id, name }) => ({ value: id, label: name }))]}
      value={buildingId ?? everywhere.value}
      onChange={(chosen) => onChange(chosen === everywhere.value ? null : chosen)}
    />
  );
}
