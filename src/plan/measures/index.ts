export { LONGEST_QUOTE, missingElement, shortened } from "./commentWords";
export { librarySections, type LibrarySection } from "./librarySections";
export { measureFor, measureForIndicator, type ItemSubject, type MeasureAndSteps } from "./measureFor";
export { FIRST_HALF_TOPICS, isAboutFirstHalf, partnerItems, partnersOf, type Partners } from "./pairs";
export { indicatorTopic, questionTopic, QUESTION_THEMES, themeOf, type PerceptionTopic } from "./perceptionTopics";
export type { StepPart, StepRef } from "./steps";
export { itemAbout, topicOf, topicOfItem, topicsIn } from "./topicOf";
export { TOPIC_IDS, TOPICS, type PeriodId, type PeriodProvenance, type Topic, type TopicId } from "./topics";
