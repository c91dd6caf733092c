/** A compound's register lists units and their owners, a village's lists households and members. */
export type RegisterKind = 'compound' | 'village';

export type UnitKind = 'dwelling' | 'shop' | 'office' | 'parking' | 'storage' | 'household';

/**
 * Somebody on the register. Sex and ID numbers are never taken from a file (PIPL art. 6, minimal
 * data). `kinship` is the register's own word (配偶, 子, …) and `birthDate` a day `YYYY-MM-DD`;
 * both stand in village registers only.
 */
export interface RegisterPerson {
  readonly name: string;
  readonly phone: string | null;
  readonly relation: 'owner' | 'head' | 'member';
  readonly kinship: string | null;
  readonly birthDate: string | null;
}

/** Where a unit is: in a village the villagers' group and the household number, without entrance. */
export interface UnitPlace {
  readonly buildingName: string;
  readonly entranceName: string | null;
  readonly roomNumber: string;
}

/** An exclusive unit, or a village household (whose area is null). Area in 0.01 m². */
export interface RegisterUnit extends UnitPlace {
  readonly kind: UnitKind;
  readonly areaHundredths: number | null;
  readonly people: readonly RegisterPerson[];
  /** Unsold or undelivered: whoever stands in `people`, its vote belongs to the developer. */
  readonly isDeveloper: boolean;
}

export interface RegisterBuilding {
  readonly name: string;
  readonly entranceNames: readonly string[];
}

/** A register in force, or one that could be put into force. */
export interface Register {
  readonly kind: RegisterKind;
  readonly units: readonly RegisterUnit[];
}
