/** The made-up result that every picture shows, and the day it is looked at. */
export const SAMPLE = "assets/samples/ita-2563.txt";
export const TODAY = "2021-02-15";
