export default definePageConfig({ navigationBarTitleText: '白话说明' });
