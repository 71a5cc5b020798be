export { looksLikePerson, withoutTitles } from "./titles";
export { KnownPeople, type Personal } from "./knownPeople";
