#include "game/law/plain_text.h"

#include "game/base/text.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace lianbing::law {

namespace {

// Traditional characters and variants whose simplified form occurs in statutes, in order of code points, and below them the
// simplified ones. Checked against the tables of OpenCC.
constexpr std::u32string_view kTraditional =
    U"丟並乾亂亞佈佔併來侷係俬倉個們偉側偵偽備傢傳債傷傾僅僑僞僱價儀儉儘償優儲"
    U"兇兌兒內兩冊凈凍別刪則剋剛剝創剷劃劇劑動務勝勞勢勵勸匯區協卹卻卽厠厤厭厲"
    U"參員唸問啓啞啟喚喪單嗎噁噴噸噹嚇嚮嚴國圍園圖團垻埰執堅報場塊塗塵墊墜墳墻"
    U"墾壓壞壩壯壽夠夥夾奪奬奮妝姦娛婦嬰孫學宮寀實寧審寫寬寵將專尋對導屆屍屢層"
    U"屬峯島崗嵗嶺嶼巖師帳帶幣幫幹幾庫廁廂廚廠廢廣廳弔張強彆彈彌彔彙後徑從復徵"
    U"徹恆惡愛態慣慮慶憑憤憲應懞懲懷懸戰戶拋捨捲掃掛採揀揚換揮損搖搗搶摺摻撈撐"
    U"撓撥撫撲撿擁擇擊擋擔據擠擣擬擱擲擴擾攔攜攝攤攬敎敗敵數斷於旂旣昇時晉晝暢"
    U"暫曆曉曏書會朮東枴柺査條棄棲業極榦榮構槍樁樂樑樓標樞樣樹橋機橫檔檢檯欄權"
    U"歲歷歸殘殲殺殻殼毀毆氈氣氫氾汎汙決沒沖況泝洩淨淩淺減測準溝溫溼滅滌滙滯滲"
    U"滷滿漁漚漬漿潔潛潤澤澱濃濕濛濟濫濱濾瀆瀕瀝瀰灑灘灣災為無煉煙熱燈燒營燬燻"
    U"爐爛爭爲爾牀牆牽狀獄獎獨獲獵獸獻現環產産甯畝畢異當疇疊痠療癮發盜盡監盤眞"
    U"眾睏瞞瞭矇矯確碼磚礎礙礦礫祕禍禦禮稅稈種稱穀積穢穩穫窩窺竈竊競筆箇節範築"
    U"篩簡簽籌籤糞糧糰糾紀約紅紋納紐純紙級紛紡細紹終組結絕絡給統絶綁經綜綠綫維"
    U"綱網綵綿緊緑線緝締緣編緩緬練緻縣縫縮縱總績織繞繩繪繫繳繼續纍纏纔罌罰罵羈"
    U"羣義習翫聞聯聲職聽聾脅脩脫腳腸膠臥臨臺與興舉舊舘艙艦華菸萬葉葯蒐蓆蓋蔘薦"
    U"藍藝藥藴蘊處虛虜號蝕蝦蟲蠅衆術衕衛衝衞裏補裝裡製複褻襲覈見規覓視親覺覽觀"
    U"觸訂計訊討訓託記訟訪設許訴診註証詐評詞詢試話該詳誇誌認誘語誠誡誣誤誨說説"
    U"課誹調談諉請諒論諜諧諮諾謀謊謗講謠謡證識譜譟譭譯議護譽讀變讓豐豬貝負財貢"
    U"貧貨販貪貫責貯貴貶買貸費貼貽貿賂賃賄資賓賞賠賣賦質賬賭賴購賽贈贍贏贓贜趕"
    U"趨跡踐踰蹟蹤車軌軍軟較載輔輕輛輪輯輸輻輿轄轉轟辦辭辯農迴逕這連週進遊運過"
    U"達違遙遞遠遡適遲遷選遺遼還邊邏郵鄉鄧鄰醫釀釁釋針釣釦釩釷鈉鈎鈡鈷鈹鈾鉅鉆"
    U"鉈鉛鉤鉻銀銃銅銜銳銷銻鋅鋪鋭鋼錄錢錫錯録錳錶鍊鍋鍍鍵鍼鍾鎖鎘鎭鎮鎳鏈鏟鏡"
    U"鐘鐵鑄鑑鑒鑽鑿長門閉開閑閒間閘閤閥閱閲闇闖關闡陞陣陰陳陸陽隊階際隨險隱隸"
    U"隻雖雙雜雞離難雲電霧靈靜鞏韆響頁頂項順須預頒頓領頭頻顆題額願顛類顧顯風颱"
    U"飛飯飲飼飾養餌餘館餵餾饋馬馴駁駐駕駛駡騙騷驅驗驟體髮鬆鬚鬥鬧鬨魚鮮鳥鳴鴉"
    U"鴨鷄鹵鹹鹼鹽麗麪麫麯麴麵麼麽黃點黨鼕齊齡齣龍";
constexpr std::u32string_view kSimplified =
    U"丢并干乱亚布占并来局系私仓个们伟侧侦伪备家传债伤倾仅侨伪雇价仪俭尽偿优储"
    U"凶兑儿内两册净冻别删则克刚剥创铲划剧剂动务胜劳势励劝汇区协恤却即厕历厌厉"
    U"参员念问启哑启唤丧单吗恶喷吨当吓向严国围园图团坝采执坚报场块涂尘垫坠坟墙"
    U"垦压坏坝壮寿够伙夹夺奖奋妆奸娱妇婴孙学宫采实宁审写宽宠将专寻对导届尸屡层"
    U"属峰岛岗岁岭屿岩师帐带币帮干几库厕厢厨厂废广厅吊张强别弹弥录汇后径从复征"
    U"彻恒恶爱态惯虑庆凭愤宪应蒙惩怀悬战户抛舍卷扫挂采拣扬换挥损摇捣抢折掺捞撑"
    U"挠拨抚扑捡拥择击挡担据挤捣拟搁掷扩扰拦携摄摊揽教败敌数断于旗既升时晋昼畅"
    U"暂历晓向书会术东拐拐查条弃栖业极干荣构枪桩乐梁楼标枢样树桥机横档检台栏权"
    U"岁历归残歼杀壳壳毁殴毡气氢泛泛污决没冲况溯泄净凌浅减测准沟温湿灭涤汇滞渗"
    U"卤满渔沤渍浆洁潜润泽淀浓湿蒙济滥滨滤渎濒沥弥洒滩湾灾为无炼烟热灯烧营毁熏"
    U"炉烂争为尔床墙牵状狱奖独获猎兽献现环产产宁亩毕异当畴叠酸疗瘾发盗尽监盘真"
    U"众困瞒了蒙矫确码砖础碍矿砾秘祸御礼税秆种称谷积秽稳获窝窥灶窃竞笔个节范筑"
    U"筛简签筹签粪粮团纠纪约红纹纳纽纯纸级纷纺细绍终组结绝络给统绝绑经综绿线维"
    U"纲网彩绵紧绿线缉缔缘编缓缅练致县缝缩纵总绩织绕绳绘系缴继续累缠才罂罚骂羁"
    U"群义习玩闻联声职听聋胁修脱脚肠胶卧临台与兴举旧馆舱舰华烟万叶药搜席盖参荐"
    U"蓝艺药蕴蕴处虚虏号蚀虾虫蝇众术同卫冲卫里补装里制复亵袭核见规觅视亲觉览观"
    U"触订计讯讨训托记讼访设许诉诊注证诈评词询试话该详夸志认诱语诚诫诬误诲说说"
    U"课诽调谈诿请谅论谍谐咨诺谋谎谤讲谣谣证识谱噪毁译议护誉读变让丰猪贝负财贡"
    U"贫货贩贪贯责贮贵贬买贷费贴贻贸赂赁贿资宾赏赔卖赋质账赌赖购赛赠赡赢赃赃赶"
    U"趋迹践逾迹踪车轨军软较载辅轻辆轮辑输辐舆辖转轰办辞辩农回迳这连周进游运过"
    U"达违遥递远溯适迟迁选遗辽还边逻邮乡邓邻医酿衅释针钓扣钒钍钠钩钟钴铍铀巨钻"
    U"铊铅钩铬银铳铜衔锐销锑锌铺锐钢录钱锡错录锰表炼锅镀键针钟锁镉镇镇镍链铲镜"
    U"钟铁铸鉴鉴钻凿长门闭开闲闲间闸合阀阅阅暗闯关阐升阵阴陈陆阳队阶际随险隐隶"
    U"只虽双杂鸡离难云电雾灵静巩千响页顶项顺须预颁顿领头频颗题额愿颠类顾显风台"
    U"飞饭饮饲饰养饵余馆喂馏馈马驯驳驻驾驶骂骗骚驱验骤体发松须斗闹哄鱼鲜鸟鸣鸦"
    U"鸭鸡卤咸碱盐丽面面曲曲面么么黄点党冬齐龄出龙";
static_assert(kTraditional.size() == kSimplified.size());

constexpr std::size_t kPlane = 0x10000;

const std::bitset<kPlane>& traditionals() {
    static const std::bitset<kPlane> set = [] {
        std::bitset<kPlane> made;
        for (const char32_t letter : kTraditional) made.set(letter);
        return made;
    }();
    return set;
}

char32_t simplified(char32_t letter) {
    const auto found = std::lower_bound(kTraditional.begin(), kTraditional.end(), letter);
    return kSimplified[static_cast<std::size_t>(found - kTraditional.begin())];
}

/// The character of three bytes at `at`, or 0.
char32_t wideAt(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return 0;
    const auto byte = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(text[i])}; };
    if (byte(at) < 0xE0U || byte(at) > 0xEFU) return 0;
    return (byte(at) & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
}

constexpr std::size_t kWideBytes = 3;
constexpr char32_t kWideBlank = 0x3000;

/// Bytes of the blanks at `at`, all on one line; at most a few: more is a layout, not a scan.
std::size_t blanksAt(std::string_view text, std::size_t at) {
    constexpr std::size_t kMost = 4;
    std::size_t end = at;
    for (std::size_t count = 0; end < text.size(); ++count) {
        std::size_t bytes = 0;
        if (text[end] == ' ') {
            bytes = 1;
        } else if (text.substr(end).starts_with("\u00A0")) {
            bytes = std::string_view("\u00A0").size();
        } else if (wideAt(text, end) == kWideBlank) {
            bytes = kWideBytes;
        }
        if (bytes == 0) break;
        if (count == kMost) return 0;
        end += bytes;
    }
    return end - at;
}

bool beginsBlank(char c) { return c == ' ' || c == '\xC2' || c == '\xE3'; }

}  // namespace

PlainText::PlainText(std::string_view original) : original_(original) {
    bool isAfterHan = false;
    std::size_t left = 0;
    for (std::size_t at = 0; at < original.size();) {
        const char32_t letter = wideAt(original, at);
        if (letter != 0 && letter != kWideBlank) {
            if (traditionals().test(letter)) {
                beginChanges(at);
                base::appendCodePoint(changed_, simplified(letter));
            } else if (isChanged_) {
                changed_.append(original, at, kWideBytes);
            }
            isAfterHan = base::isHan(letter);
            at += kWideBytes;
            continue;
        }
        const std::size_t blanks = isAfterHan && beginsBlank(original[at]) ? blanksAt(original, at) : 0;
        if (blanks > 0 && base::isHan(wideAt(original, at + blanks))) {
            beginChanges(at);
            left += blanks;
            gaps_.emplace_back(changed_.size(), left);
            at += blanks;
            continue;
        }
        if (isChanged_) changed_ += original[at];
        isAfterHan = false;
        ++at;
    }
}

void PlainText::beginChanges(std::size_t at) {
    if (isChanged_) return;
    isChanged_ = true;
    changed_.reserve(original_.size());
    changed_.assign(original_, 0, at);
}

std::size_t PlainText::original(std::size_t at) const {
    const auto behind = std::upper_bound(gaps_.begin(), gaps_.end(), at,
                                         [](std::size_t place, const auto& gap) { return place < gap.first; });
    return behind == gaps_.begin() ? at : at + std::prev(behind)->second;
}

}  // namespace lianbing::law
