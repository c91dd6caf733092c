/** What a page can hold. Texts are as people typed them; lengths in points. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly look?: TextKind }
  /** Names with their values, one below the other. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | TableBlock
  /** Words with an empty box each, side by side: what a voter ticks. */
  | { readonly kind: 'tickBoxes'; readonly words: readonly string[] }
  | OptionBoxes
  | QrBlock
  | PictureBlock
  | BarsBlock
  /** Lines to sign on, with what they are for. */
  | { readonly kind: 'signatures'; readonly names: readonly string[] }
  | { readonly kind: 'gap'; readonly height: number }
  | { readonly kind: 'rule' }
  /** Never torn apart by the end of a page, as long as it fits one. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] };

/** `large`, `largeStrong`: read from a board in passing. */
export type TextKind = 'plain' | 'strong' | 'small' | 'mono' | 'large' | 'largeStrong';

export type Fact = readonly [name: string, value: string];

export type TableBlock = {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly title: string;
    /** Its part of the width, compared with the other columns'. */
    readonly share: number;
    readonly align?: 'left' | 'right';
  }[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows to be written into by hand are higher than their text. */
  readonly leastRowHeight?: number;
};

/** A text, or what a QR code in the cell holds. */
export type TableCell = string | { readonly qr: string };

/** One line for each option, with a box before it or one for each of `boxes` behind it. */
export type OptionBoxes = {
  readonly kind: 'optionBoxes';
  readonly options: readonly { readonly title: string; readonly note: string }[];
  /** `tick`: a box to tick; `write`: a wider one for a number; `scale`: the numbers to circle. */
  readonly answer:
    | { readonly by: 'tick' }
    | { readonly by: 'write'; readonly hint: string }
    | { readonly by: 'scale'; readonly from: number; readonly to: number };
};

export type QrBlock = {
  readonly kind: 'qr';
  /** What a phone reads. */
  readonly content: string;
  /** Printed beside it, the first in bold, so that nobody needs a phone. */
  readonly lines: readonly string[];
  /** Edge length in points. */
  readonly size?: number;
};

/** A picture as large as fits its place; one that cannot be drawn leaves its place framed and empty. */
export type PictureBlock = {
  readonly kind: 'picture';
  /** JPEG or PNG. */
  readonly bytes: Uint8Array;
  /** Of its place, in points. */
  readonly height: number;
};

export type BarsBlock = {
  readonly kind: 'bars';
  readonly bars: readonly {
    readonly name: string;
    readonly words: string;
    /** `part` of `whole`, both whole numbers; a whole of 0 draws nothing. */
    readonly part: number;
    readonly whole: number;
  }[];
};

/** One paper of a document: begins on a new page and has page numbers of its own. */
export type Sheet = {
  readonly head: {
    readonly communityName: string;
    /** What paper it is: 表决票. */
    readonly kind: string;
    readonly title: string;
    /** What the poll is worth in law: framed, on the right. */
    readonly label: string;
    /** Read from a board in passing. */
    readonly largeTitle?: boolean;
  };
  /** In small print at the foot of every page. */
  readonly foot: string;
  readonly blocks: readonly Block[];
};

export type PdfDescription = {
  /** Shown by readers in their window's title. */
  readonly title: string;
  /** Made one after the other, so that hundreds need not be in memory at once. */
  readonly sheets: Iterable<Sheet>;
  /** Printed on both sides: every sheet begins on a front, so that two never share a leaf. */
  readonly twoSided?: boolean;
};
