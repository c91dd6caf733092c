/** What other features may know of a community, its people and its register. */
export { staffBodyOf } from '@/shared/community/staff-bodies';
export { adultsOfHome, callerContact, type HouseholdAdult } from './caller-contact';
export { type CallerHome, callerHomes } from './caller-homes';
export { type CallerName, callerNames } from './caller-names';
export { boundAccounts, callersPersonIds, personsOfAccounts } from './claimed-people';
export { comeOfAge } from './coming-of-age';
export { readSettings } from './community-settings';
export { displayNames } from './display-names';
export { fullNames } from './full-names';
export { membersAmong } from './members-among';
export { discardForgottenRegister } from './register/discard-register';
export { presentSelves } from './register/present-selves';
export { holdRegister } from './register/register-imports';
export { registerPerson } from './register/register-person';
export { type FoundPerson, peopleOfBuilding, searchPeople } from './register/search-people';
export { type RollUnitRow, rollUnits } from './roll-units';
export { type RoomLabel, roomLabels } from './room-labels';
export type { CallerContext, CommunityContext } from './valid-bindings';
