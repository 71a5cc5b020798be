export { describeHost, NO_HOST, type HostDescription } from "./host";
export { associateCommand, openPage, showPane } from "./ribbon";
