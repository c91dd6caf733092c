export default definePageConfig({ navigationBarTitleText: '录入一张票' });
