/** What stands for the title of a topic that is not shown. */
export const hiddenTitle = '（内容已隐藏的议题）';
