/** What a paragraph is called in words. */
export const paragraphKinds = { heading: '小标题', clause: '正文' } as const;

export type ParagraphKind = keyof typeof paragraphKinds;

export interface Paragraph {
  /** Stays the same through all versions, whatever becomes of its words and its place. */
  readonly paragraphId: string;
  readonly kind: ParagraphKind;
  /** One line. */
  readonly text: string;
}

/** What one version of a text says. */
export interface TextContent {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What a text belongs to. */
export type TextSubjectKind = 'topic' | 'convention';

/** Whether two contents say the same, paragraph for paragraph. */
export const sameContent = (one: TextContent, other: TextContent): boolean =>
  one.title === other.title &&
  one.paragraphs.length === other.paragraphs.length &&
  one.paragraphs.every((paragraph, at) => {
    const twin = other.paragraphs[at];
    return (
      twin !== undefined &&
      paragraph.paragraphId === twin.paragraphId &&
      paragraph.kind === twin.kind &&
      paragraph.text === twin.text
    );
  });
