#include "game/site/hj212.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing::site::hj212 {
namespace {

// The sample of the standard.
constexpr std::string_view kSample =
    "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;"
    "CP=&&RtdInterval=30&&1C80\r\n";

Message sample() {
    Message message;
    message.time = "20160801085857223";
    message.system = "32";
    message.command = 1062;
    message.password = "100000";
    message.station = "010000A8900016F000169DC0";
    message.wantsAnswer = true;
    message.data = {{{"RtdInterval", "30"}}};
    return message;
}

TEST(Hj212, theSampleOfTheStandardRoundTrips) {
    const auto read = hj212::read(kSample);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, sample());
    EXPECT_EQ(write(*read).value(), kSample);
}

TEST(Hj212, theSumOfTheSampleIs1C80) {
    EXPECT_EQ(sumOf(kSample.substr(6, 101)), 0x1C80);
}

TEST(Hj212, theFlagTellsEditionAnswerAndPackets) {
    Message message = sample();
    message.edition = Edition::Y2025;
    EXPECT_NE(write(message)->find("Flag=9;"), std::string::npos);
    message.packet = Packet{3, 2};
    const std::string frame = write(message).value();
    EXPECT_NE(frame.find("Flag=11;PNUM=3;PNO=2;CP="), std::string::npos);
    EXPECT_EQ(hj212::read(frame).value(), message);
}

/// The frame of a segment with the right length and sum.
std::string framed(const std::string& segment) {
    char sum[5];
    std::snprintf(sum, sizeof sum, "%04X", sumOf(segment));
    std::string length = std::to_string(segment.size());
    length.insert(0, 4 - length.size(), '0');
    return "##" + length + segment + sum;
}

struct Damage {
    const char* name;
    std::string frame;
    const char* says;
};

class Damaged : public testing::TestWithParam<Damage> {};

TEST_P(Damaged, isRefusedWithTheReason) {
    const auto read = hj212::read(GetParam().frame);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().what, GetParam().says);
}

std::string changed(std::string_view from, std::string_view to) {
    std::string text{kSample};
    return text.replace(text.find(from), from.size(), to);
}

std::string segment(std::string_view from, std::string_view to) {
    std::string text{kSample.substr(6, 101)};
    return framed(text.replace(text.find(from), from.size(), to));
}

INSTANTIATE_TEST_SUITE_P(
    Frames, Damaged,
    testing::Values(
        Damage{"head", changed("##", "#"), "包头不是 ##"},
        Damage{"noLength", changed("0101", "01O1"), "数据段长度“01O1”不是四位数字"},
        Damage{"length", changed("0101", "0100"), "数据段长度写的是 100，实际 101 字节"},
        Damage{"sum", changed("1C80", "1C81"), "校验码写的是 1C81，算出来是 1C80"},
        Damage{"oneCharacter", changed("=30", "=31"), "校验码写的是 1C80，算出来是 2080"},
        Damage{"empty", "##", "数据段长度“”不是四位数字"},
        Damage{"noStation", segment("MN=010000A8900016F000169DC0;", ""), "没有 MN 字段"},
        Damage{"noTime", segment("20160801085857223", "20161301085857223"),
               "请求编码 QN=20161301085857223 不是 17 位的时间"},
        Damage{"noCommand", segment("CN=1062", "CN=10G2"), "命令编码 CN 没有写，或者不是数字"},
        Damage{"version", segment("Flag=5", "Flag=13"),
               "Flag=13 的版本号是 3，只认得 0（2005）、1（2017）、2（2025）"},
        Damage{"packets", segment("Flag=5", "Flag=7"), "Flag=7 说有拆分包，PNUM 和 PNO 却没有写全"},
        Damage{"packet", segment("Flag=5", "Flag=7;PNUM=2;PNO=3"), "第 3 包超出总包数 2"},
        Damage{"noData", segment("CP=&&", "CP=&"), "没有数据区 CP=&&…&&"},
        Damage{"open", segment("=30&&", "=30"), "数据区没有用 && 结束"},
        Damage{"field", segment("RtdInterval=30", "RtdInterval"),
               "字段“RtdInterval”没有写成 名称=值"},
        Damage{"gbk", segment("RtdInterval=30", "RtdInterval=\xB3\xA3"),
               "数据段第 98 字节起不是 UTF-8 编码的文字，像是混进了 GBK 汉字"},
        Damage{"gbkSum",
               changed("1C80",
                       "\xB3\xA3"
                       "80"),
               "校验码写的是 （4个字节乱码），算出来是 1C80"},
        Damage{"encrypted", segment("Flag=5;CP=&&RtdInterval=30", "Flag=9;CP=&&8F3A11D0"),
               "数据区没有一个字段，像是加密过的（HJ 212-2025），没有密钥读不了"}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(Hj212, aSumInSmallLettersIsTheSame) {
    EXPECT_TRUE(hj212::read(changed("1C80", "1c80")));
}

TEST(Hj212, groupsKeepTheirFactors) {
    Message message = sample();
    message.command = 2011;
    message.data = {{{"DataTime", "20160801085857"}},
                    {{"a21026-Rtd", "12.5"}, {"a21026-Flag", "N"}},
                    {{"a19001-Rtd", "8.1"}, {"a19001-Flag", "N"}}};
    const Message read = hj212::read(write(message).value()).value();
    EXPECT_EQ(read, message);
    EXPECT_EQ(read.value("a19001-Rtd"), "8.1");
    EXPECT_EQ(read.value("a34013-Rtd"), "");
}

TEST(Hj212, whatPartsFieldsIsNotWrittenIntoOne) {
    Message message = sample();
    message.data = {{{"a", "1;b=2"}}};
    EXPECT_FALSE(write(message));
    message.data = {{{"", "1"}}};
    EXPECT_FALSE(write(message));
}

TEST(Hj212, longReportsAreSplitIntoPacketsOfWholeGroups) {
    Message message = sample();
    message.data = {{{"DataTime", "20160801085857"}}};
    for (int i = 0; i < 60; ++i)
        message.data.push_back({{"a" + std::to_string(21000 + i) + "-Rtd", "123.45"},
                                {"a" + std::to_string(21000 + i) + "-Flag", "N"}});
    const auto frames = writeAll(message).value();
    ASSERT_GT(frames.size(), 1U);
    std::vector<Group> together{message.data.front()};
    for (std::size_t i = 0; i < frames.size(); ++i) {
        EXPECT_LE(frames[i].size(), kMostBytes + 12);
        const Message read = hj212::read(frames[i]).value();
        EXPECT_EQ(read.packet, (Packet{static_cast<int>(frames.size()), static_cast<int>(i) + 1}));
        EXPECT_EQ(read.data.front(), message.data.front());
        together.insert(together.end(), read.data.begin() + 1, read.data.end());
    }
    EXPECT_EQ(together, message.data);
}

TEST(Hj212, aShortReportIsOneFrameWithoutPacketNumbers) {
    const auto frames = writeAll(sample()).value();
    ASSERT_EQ(frames.size(), 1U);
    EXPECT_EQ(frames.front(), kSample);
}

TEST(Hj212, aStreamIsReadOverItsDamage) {
    const std::string good{kSample};
    const std::string stream = good + "noise\r\n" + changed("=30", "=31") +
                               changed("0101", "0901") + good.substr(0, 40) + good;
    const auto pieces = readStream(stream);
    ASSERT_EQ(pieces.size(), 6U);
    EXPECT_TRUE(pieces[0].message);
    EXPECT_EQ(pieces[1].message.error().what, "这里不是报文，没有包头 ##");
    EXPECT_EQ(pieces[2].message.error().what, "校验码写的是 1C80，算出来是 2080");
    EXPECT_EQ(pieces[3].message.error().what, "数据段长度写的是 901，实际 101 字节");
    EXPECT_FALSE(pieces[4].message);
    EXPECT_TRUE(pieces[5].message);
    EXPECT_EQ(stream.substr(pieces[5].begin, pieces[5].bytes), good.substr(0, good.size() - 2));
}

TEST(Hj212, anEmptyStreamHasNoFrames) {
    EXPECT_TRUE(readStream("").empty());
    EXPECT_TRUE(readStream("\r\n\r\n").empty());
}

}  // namespace
}  // namespace lianbing::site::hj212
