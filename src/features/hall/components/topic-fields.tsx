import { topicLimits } from '@/shared/hall/topic-limits';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FormField, TopicForm } from '../topic-form';
import { CategoryPicker } from './category-picker';
import { PlaceFields } from './place-fields';
import { SimilarTopics } from './similar-topics';

type TopicFieldsProps = {
  form: TopicForm;
  onChange: (changes: Partial<TopicForm>) => void;
  problems: Partial<Record<FormField, string>>;
};

/** What a topic asks of its author. */
export const TopicFields = ({ form, onChange, problems }: TopicFieldsProps) => (
  <>
    <Section title="属于哪一类">
      <CategoryPicker
        category={form.category}
        onChange={(category) => onChange({ category })}
        error={problems.category}
      />
    </Section>
    <Section title="在哪里">
      <PlaceFields form={form} onChange={onChange} problem={problems.place} />
    </Section>
    <Section title="什么事">
      <TextField
        label="标题"
        value={form.title}
        onChange={(title) => onChange({ title })}
        maxLength={topicLimits.title.max}
        placeholder="一句话说清楚"
        hint={`${topicLimits.title.min} 到 ${topicLimits.title.max} 个字`}
        error={problems.title}
      />
      <TextArea
        label="详细说明"
        value={form.body}
        onChange={(body) => onChange({ body })}
        maxLength={topicLimits.body.max}
        placeholder="什么时候开始的，影响了谁，试过什么办法"
        error={problems.body}
      />
      <SimilarTopics form={form} />
      <TextArea
        label="我建议"
        value={form.proposal}
        onChange={(proposal) => onChange({ proposal })}
        maxLength={topicLimits.proposal.max}
        placeholder="怎么办好，谁来办"
        error={problems.proposal}
        optional
      />
      <PhotoPicker
        label="照片"
        photos={form.photos}
        onChange={(photos) => onChange({ photos })}
        most={topicLimits.photos.max}
        hint={`最多 ${topicLimits.photos.max} 张。请不要拍到别人的脸和车牌。`}
      />
    </Section>
  </>
);
