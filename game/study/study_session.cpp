#include "game/study/study_session.h"

#include <algorithm>

namespace lianbing::study {

namespace {

base::Millis between(const base::Moment& from, const base::Moment& to) {
    return std::chrono::days(to.date.days() - from.date.days()) + (to.ofDay - from.ofDay);
}

/// What one input does to a session whose time has been checked.
class Attendant {
public:
    explicit Attendant(StudySession& session) : session_(session) {}

    base::Status operator()(const Arrive& arrive) const {
        if (arrive.person.empty()) return base::fail("签到没有写姓名。");
        const auto known = session_.attendance.find(arrive.person);
        const bool isThere = known != session_.attendance.end() && known->second.since;
        if (isThere) return base::fail(arrive.person + "已经签到，还没有离开。");
        session_.attendance[arrive.person].since = arrive.at;
        return {};
    }

    base::Status operator()(const Leave& leave) const {
        const auto known = session_.attendance.find(leave.person);
        const bool isThere = known != session_.attendance.end() && known->second.since;
        if (!isThere) return base::fail(leave.person + "没有签到，不能签退。");
        depart(known->second, leave.at);
        return {};
    }

    base::Status operator()(const Close& close) const {
        for (auto& [person, attendance] : session_.attendance) {
            if (attendance.since) depart(attendance, close.at);
        }
        session_.over = true;
        return {};
    }

private:
    void depart(Attendance& attendance, const base::Moment& at) const {
        const base::Moment counted = std::max(*attendance.since, session_.plan.begins);
        attendance.attended += std::max(between(counted, at), base::Millis{0});
        attendance.since.reset();
    }

    StudySession& session_;
};

base::Moment timeOf(const StudyEvent& event) {
    return std::visit([](const auto& what) { return what.at; }, event);
}

}  // namespace

base::Millis StudySession::attended(std::string_view person) const {
    const auto known = attendance.find(person);
    return known == attendance.end() ? base::Millis{0} : known->second.attended;
}

base::Status apply(StudySession& session, const StudyEvent& event) {
    if (session.over) return base::fail("这次学习已经结束。");
    const base::Moment at = timeOf(event);
    if (session.last && at < *session.last)
        return base::fail("时间倒退了：" + at.text() + "早于上一条记录。");
    base::Status status = std::visit(Attendant(session), event);
    if (status) session.last = at;
    return status;
}

}  // namespace lianbing::study
