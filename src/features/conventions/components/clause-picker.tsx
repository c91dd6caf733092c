import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { SelectField } from '@/src/ui/select-field/select-field';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import type { CitedClauseData } from '../text-types';
import './clause-picker.scss';

type ClausePickerProps = {
  /** Paragraphs that are cited already. */
  chosen: readonly string[];
  onChoose: (clause: CitedClauseData) => void;
  onClose: () => void;
};

/** The clauses in force, to be found by their words. */
export function ClausePicker({ chosen, onChoose, onClose }: ClausePickerProps) {
  const [search, setSearch] = useState('');
  const [conventionId, setConventionId] = useState<string | null>(null);
  const query = useInfiniteQuery(
    cloud.conventions.citableClauses.infiniteQueryOptions(
      { conventionId, search: search.trim() },
      { ...nextPage, placeholderData: (shown) => shown },
    ),
  );
  const conventions = query.data?.pages[0]?.conventions ?? [];
  const shown = conventionId ?? conventions[0]?.id ?? '';
  const nameOf = (id: string) => conventions.find((one) => one.id === id)?.name ?? '';
  return (
    <Sheet open title="选择条款" onClose={onClose}>
      <View className="clause-picker">
        {conventions.length > 1 && (
          <SelectField
            label="哪一份公约"
            options={conventions.map(({ id, name }) => ({ value: id, label: name }))}
            value={shown}
            onChange={setConventionId}
          />
        )}
        <TextField
          label="找一条"
          value={search}
          onChange={setSearch}
          maxLength={20}
          placeholder="例如：噪声、停车、垃圾"
        />
        <PagedList
          query={query}
          itemKey={({ paragraphId }) => paragraphId}
          renderItem={({ chapter: _, ...clause }) =>
            chosen.includes(clause.paragraphId) ? (
              <ListItem icon="check" title={clause.label} note="已经引用" />
            ) : (
              <ListItem
                title={clause.label}
                note={clause.text}
                onPress={() =>
                  onChoose({
                    ...clause,
                    conventionName: nameOf(clause.conventionId),
                    changedSince: false,
                  })
                }
              />
            )
          }
          empty={<Empty icon="search" title="没有找到这样的条款" note="换一个词试试。" />}
          isSection
        />
      </View>
    </Sheet>
  );
}
