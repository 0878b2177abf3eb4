/** Common words of shops that mean the same in English, Bengali in either script and Arabic, so that examples in one language help with questions in another. */
import { plainArabic } from './arabic';
import { romanised } from './romanised';

/** One meaning a line. `*` stands for any ending; Bengali is romanised as the classifier does it, before it is looked up. */
const MEANINGS = `
price price* cost* দাম* dam damer মূল্য* mulyo سعر* اسعار*
much কত koto কতো كم
fee charge* fee fees খরচ* khoroch* khorch* চার্জ* رسوم تكلفه
free free ফ্রি বিনামূল্যে binamulye مجاني* مجانا
money money টাকা* taka* cash ক্যাশ* নগদ* nogod* فلوس* مال المبلغ نقد* كاش
pay pay paid paying payment* পেমেন্ট* পরিশোধ* poroshodh* دفع* ادفع الدفع
when when কখন kokhon* কবে kobe কয়টায় koytay koyta* متي
where where কোথায়* kothay* kothai* কই koi اين وين فين
how how কীভাবে কিভাবে kivabe* kemne كيف
who who whom কে ke কার kar من
order order* অর্ডার* طلب* الطلب* اوردر
deliver deliver* shipping ship shipped ডেলিভারি* ডেলিভারী* delivery* توصيل* التوصيل شحن* الشحن
send send sent পাঠা* patha* pathan* ارسل* ترسل*
arrive arrive* come comes came coming আসে* আসবে* আসেনি* আসছে* ase* asbe* asche* পৌঁছ* pouch* وصل* يصل* تصل*
get get receive* received পাব* পাই* pabo* pai* হাতে hate استلم*
late late delay* delayed waiting দেরি* deri* অপেক্ষা* opekkha* تاخر* متاخر*
cancel cancel* বাতিল* batil* ক্যানসেল* ক্যান্সেল* الغاء* الغي* الغ
change change* modify edit update বদল* bodol* bodla* পরিবর্তন* poriborton* تغيير* غير تعديل*
return return* ফেরত* ferot* ارجاع* استرجاع* ارجع
refund refund* রিফান্ড* استرداد*
spoiled spoil* damaged broken rotten sour নষ্ট* nosto* ভাঙা* vanga* ফাটা* fata* টক tok فاسد* تالف* مكسور*
wrong wrong mistake* ভুল* vul* خطا* خاطي*
address address* ঠিকানা* thikana* عنوان*
area area* place* এলাকা* elaka* জায়গা* jayga* منطقه* المنطقه مناطق*
outside outside বাইরে* baire* خارج
home home house বাসা* basa* basay* bashay* বাড়ি* bari* البيت بيت* المنزل
open open* খোলা* khola* খুল* khul* مفتوح* تفتح* يفتح*
close close* closed shut বন্ধ* bondho* تغلق* يغلق* مغلق*
stop stop* pause* skip hold থামা* thama* ايقاف* اوقف*
daily daily everyday every প্রতিদিন* protidin* রোজ* roj* দৈনিক* doinik* يوميا يومي*
month month* মাস* mash* masik* شهر*
subscription subscri* সাবস্ক্রিপশন* সাবস্ক্রাইব* اشتراك* اشترك*
milk milk দুধ* dudh* حليب* الحليب لبن
yoghurt yoghurt yogurt curd দই* doi* زبادي*
ghee ghee ঘি* ghi* سمن*
fresh fresh* টাটকা* tatka* তাজা* taja* طازج*
keep keep keeps last lasts stay stays থাকে* থাকবে* thake* thakbe* রাখ* rakh* يبقي تبقي صلاحيه*
pure pure organic খাঁটি* khati* অর্গানিক* ভেজাল* vejal* আসল* asol* عضوي* طبيعي*
day day days দিন* din dine يوم* ايام
today today আজ* aj ajke* اليوم
tomorrow tomorrow কাল* আগামীকাল* kal kalke* غدا بكره
morning morning সকাল* sokal* shokal* الصباح صباحا
discount discount* offer* coupon* promo* ছাড়* char chhar* অফার* কুপন* ডিসকাউন্ট* خصم* عرض عروض كوبون
buy buy purchase কিন* kin* নিতে nite নেব* شراء اشتري
sell sell* sold বিক্রি* bikri* تبيع* بيع
account account* অ্যাকাউন্ট* একাউন্ট* حساب*
password password* পাসওয়ার্ড* السر مرور
log login log signin লগইন* تسجيل دخول
complaint complain* অভিযোগ* ovijog* شكوي*
bad bad terrible worst awful rude খারাপ* kharap* বাজে* baje* ফালতু* faltu* سيء* سيي*
person person human agent somebody someone মানুষ* manush* প্রতিনিধি* protinidhi* লোক* lok* موظف* شخص
talk talk speak call কথা* kotha* اتحدث اتكلم تكلم
phone phone* mobile number* ফোন* নম্বর* নাম্বার* nombor* هاتف* رقم*
contact contact* reach যোগাযোগ* jogajog* تواصل* التواصل
help help সাহায্য* sahajjo* shahajjo* مساعده*
thanks thanks thank ধন্যবাদ* dhonnobad* donnobad* شكرا
hello hello hi hey সালাম* salam* আসসালামু* assalamu* নমস্কার* nomoskar* مرحبا السلام اهلا
status status track* অবস্থা* obostha* ট্র্যাক* تتبع* حاله
yet yet still এখনো* এখনও* ekhono* بعد لسه
not not no never না na নাই nai নেই nei নি ni لا لم لن ليس ما
`;

const ANY_ENDING = '*';
const SHORTEST_START = 3;
const whole = new Map<string, string>();
const starts = new Map<string, string>();
for (const line of MEANINGS.trim().split('\n')) {
  const [meaning = '', ...spellings] = line.split(' ');
  for (const spelling of spellings) {
    const hasEnding = spelling.endsWith(ANY_ENDING);
    const plain = spellingOf(hasEnding ? spelling.slice(0, -1) : spelling);
    (hasEnding ? starts : whole).set(plain, meaning);
  }
}

/** The meaning of a word, as an English word; undefined for words that only some shops use. */
export function meaningOf(word: string): string | undefined {
  const plain = spellingOf(word);
  const known = whole.get(plain);
  if (known !== undefined) return known;
  for (let length = plain.length; length >= SHORTEST_START; length -= 1) {
    const found = starts.get(plain.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function spellingOf(word: string): string {
  return romanised(plainArabic(word.normalize('NFC'))).replace(/^ال(?=.{3})/u, '');
}
