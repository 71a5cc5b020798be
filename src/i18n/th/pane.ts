export const pane = {
  title: "ITAS – ผลการประเมิน ITA",
};
